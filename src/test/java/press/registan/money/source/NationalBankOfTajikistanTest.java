package press.registan.money.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.money.source.Read.DAY;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import press.registan.money.CentralBank;
import press.registan.testing.BankPapers;

class NationalBankOfTajikistanTest {

    private static final BankPapers PAPERS = BankPapers.plain();
    private final Read read = new Read(CentralBank.NBT);

    @Test
    void currenciesGoByTheirLettersAndNotByTheirObsoleteNumbers() throws Unreadable {
        String text = PAPERS.nbt(DAY);

        assertTrue(text.contains("ID=\"810\""));
        assertEquals("1 RUB = 0.1163 TJS of 2026-11-25 by nbt", Read.rate(Read.bulletin(read.latest(), text), "RUB"));
        assertEquals("100 UZS = 0.0769 TJS of 2026-11-25 by nbt", Read.rate(Read.bulletin(read.latest(), text), "UZS"));
    }

    @Test
    void todaysTableForADayItKnowsNothingOfSaysNothingOfThatDay() throws Unreadable {
        assertTrue(Read.nothing(read.ofDay(DAY.minusYears(40)), PAPERS.nbt(DAY)).contains("2026-11-25"));
    }

    @Test
    void aTableThatSaysOfItselfThatItIsInAnOlderCharsetIsReadSo() throws Unreadable {
        String older = PAPERS.nbt(DAY).replace("utf-8", "windows-1251").replace("Money", "Пул");
        Reply reply = Read.reply(200, "text/xml;charset=UTF-8", older.getBytes(Charset.forName("windows-1251")));

        assertEquals("1 USD = 9.3000 TJS of 2026-11-25 by nbt", Read.rate(Read.bulletin(read.latest(), reply), "USD"));
    }

    @Test
    void itIsAskedByTheDay() {
        assertEquals(
                "https://bank.example/en/kurs/export_xml.php?date=2026-11-25&export=xmlout",
                read.ofDay(DAY).address().toString());
    }
}
