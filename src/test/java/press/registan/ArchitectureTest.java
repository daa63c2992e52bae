package press.registan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import press.registan.kernel.SafeHtml;

/** The walls of the house, as {@code docs/architecture/dependencies.md} describes them. */
class ArchitectureTest {

    private static final String OURS = "press.registan";
    private static final String TEMPLATES = "gg.jte.generated.precompiled";

    @SuppressWarnings("NullAway.Init")
    private static DependencyTable table;

    @SuppressWarnings("NullAway.Init")
    private static JavaClasses classes;

    @BeforeAll
    static void readTheTableAndTheClasses() throws IOException {
        table = DependencyTable.read(Path.of("docs/architecture/dependencies.md"));
        classes = new ClassFileImporter().importPath("target/classes");
    }

    @Test
    void everyPackageHasItsLineInTheTableAndEveryLineItsPackage() {
        Set<String> existing = ourClasses().map(ArchitectureTest::packageOf).collect(Collectors.toSet());

        assertEquals(new TreeSet<>(existing), new TreeSet<>(table.packages()));
    }

    @Test
    void aPackageImportsOnlyWhatTheTableAllows() {
        Set<String> refused = imports(ourClasses(), (from, to) -> table.allows(packageOf(from), packageOf(to)));

        assertEquals(Set.of(), refused, "not allowed by docs/architecture/dependencies.md");
    }

    @Test
    void aTemplateImportsOnlyWhatThePackagesBelowWebMay() {
        Stream<JavaClass> templates =
                classes.stream().filter(known -> known.getPackageName().startsWith(TEMPLATES));

        assertEquals(Set.of(), imports(templates, (from, to) -> table.allowsTemplates(packageOf(to))));
    }

    @Test
    void thereAreNoCyclesAmongPackages() {
        slices().matching(OURS + ".(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void nobodyImportsTheAssembly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(OURS + ".app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(OURS + ".app..")
                .check(classes);
    }

    @Test
    void theWebNeverReachesForTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage(OURS + ".web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(OURS + ".db..")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void sqlIsSpokenInTheDatabaseAndInStoresOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(OURS + ".db..")
                .and(DescribedPredicate.not(areStoresOrTheirRows()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..")
                .check(classes);
    }

    @Test
    void theDatabaseItselfIsKnownToItsPackageOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(OURS + ".db..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sqlite..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..")
                .check(classes);
    }

    @Test
    void lucenesIndexIsKnownToItsAdapterOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(OURS + ".search.lucene")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are Lucene's, but not its word tools", ArchitectureTest::isLucenesIndex))
                .check(classes);
    }

    @Test
    void lucenesWordToolsAreKnownWhereWordsAreMadeOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(OURS + ".search.lucene", OURS + ".search.text")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.lucene..", "org.tartarus..")
                .check(classes);
    }

    @Test
    void opensearchIsKnownToItsAdapterOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(OURS + ".search.opensearch")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.opensearch..", "org.apache.hc..", "jakarta.json..")
                .check(classes);
    }

    @Test
    void theHttpServerIsKnownToTheWebKitOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(OURS + ".web")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.netty..")
                .check(classes);
    }

    @Test
    void templatesAreKnownToTheWebOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(OURS + ".web..", TEMPLATES + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("gg.jte..")
                .check(classes);
    }

    /** Templates print it as it is; so each of these is a place to look at when a page shows what it should not. */
    @Test
    void onlyTheseVouchForHtml() {
        Set<String> vouching = classes.get(SafeHtml.class).getConstructors().stream()
                .flatMap(constructor -> constructor.getAccessesToSelf().stream())
                .map(access -> access.getOriginOwner().getName().substring(OURS.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                new TreeSet<>(Set.of(
                        "kernel.SafeHtml",
                        "story.Body",
                        "story.StoryStore",
                        "web.site.JsonLd",
                        "web.site.Outline",
                        "web.site.WideTables",
                        "worth.Reckoning")),
                vouching);
    }

    @Test
    void theKernelStaysSmall() {
        List<String> types = ourClasses()
                .filter(known -> packageOf(known).equals("kernel") && known.isTopLevelClass())
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .toList();

        assertTrue(types.size() <= 12, () -> "more than twelve: " + types);
    }

    @Test
    void everyClassIsNamedByABetterNoun() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?")
                .check(classes);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = ourClasses()
                .map(JavaClass::getPackage)
                .filter(known -> !known.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());

        assertEquals(Set.of(), unmarked);
    }

    private interface Wall {
        boolean allows(JavaClass from, JavaClass to);
    }

    /** The imports of our classes, by those given, that a wall does not allow. */
    private static Set<String> imports(Stream<JavaClass> importing, Wall wall) {
        return importing
                .flatMap(known -> known.getDirectDependenciesFromSelf().stream())
                .filter(found -> isOurs(found.getTargetClass().getBaseComponentType()))
                .filter(found -> !wall.allows(
                        found.getOriginClass(), found.getTargetClass().getBaseComponentType()))
                .map(found -> found.getOriginClass().getName() + " → "
                        + found.getTargetClass().getBaseComponentType().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isLucenesIndex(JavaClass known) {
        return known.getPackageName().startsWith("org.apache.lucene.")
                && !known.getPackageName().startsWith("org.apache.lucene.analysis");
    }

    private static Stream<JavaClass> ourClasses() {
        return classes.stream().filter(ArchitectureTest::isOurs);
    }

    private static boolean isOurs(JavaClass known) {
        return known.getPackageName().startsWith(OURS + ".");
    }

    private static String packageOf(JavaClass known) {
        return known.getPackageName().substring(OURS.length() + 1);
    }

    private static DescribedPredicate<JavaClass> areStoresOrTheirRows() {
        return DescribedPredicate.describe(
                "are a *Store or its *Row", known -> known.getName().matches(".*(Store|Row)(\\$.*)?"));
    }
}
