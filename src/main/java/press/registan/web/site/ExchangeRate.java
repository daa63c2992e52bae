package press.registan.web.site;

import press.registan.kernel.SafeHtml;
import press.registan.money.Quote;

/** A rate in the words of schema.org, as search engines read it. */
final class ExchangeRate {

    private ExchangeRate() {}

    static SafeHtml data(Furniture furniture, Quote quote) {
        return JsonLd.of("ExchangeRateSpecification", json -> {
            json.writeStringField("name", quote.currency() + "/" + quote.base());
            json.writeStringField("url", furniture.url(RateRow.path(quote.currency())));
            json.writeStringField("currency", quote.currency().code());
            json.writeObjectFieldStart("currentExchangeRate");
            json.writeStringField("@type", "UnitPriceSpecification");
            json.writeStringField("price", new Figures(furniture.words()).value(quote.rate()));
            json.writeStringField("priceCurrency", quote.base().code());
            json.writeStringField("validFrom", quote.asOf().toString());
            json.writeEndObject();
        });
    }
}
