package org.dorsal.itests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.dorsal.itests.exam.InsidePlatform;
import org.dorsal.itests.plugin.JavaPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A bundle may register in Java what a pack carries as data. */
@InsidePlatform
class JavaPluginIT {
    private static final String NAME = "org.example.neck";

    private Catalogues catalogues;
    private Screenings screenings;
    private Bundle plugin;

    @BeforeEach
    void install() throws BundleException {
        catalogues = Inside.service(Catalogues.class);
        screenings = Inside.service(Screenings.class);
        Inside.awaitAllOpen();
        plugin = Inside.install("test:neck", TestBundle.named(NAME).announcing(JavaPlugin.CHECK)
            .of(JavaPlugin.class, JavaPlugin.NeckCheck.class).jar());
        plugin.start();
        Inside.await("its check has arrived", () -> catalogues.current().checks().containsKey(JavaPlugin.CHECK));
    }

    @AfterEach
    void uninstall() throws BundleException {
        if (plugin.getState() != Bundle.UNINSTALLED) {
            plugin.uninstall();
        }
    }

    @Test
    void everythingItRegistersIsInTheCatalogueUnderItsName() {
        Catalogue catalogue = catalogues.current();

        assertEquals(List.of(), catalogue.problems());
        assertEquals(ActivityKind.EXERCISE, catalogue.activities().get("slow-head-turn").what().kind());
        assertEquals(ActivityKind.TECHNIQUE, catalogue.activities().get("towel-neck-release").what().kind());
        assertEquals(NAME, catalogue.programs().get("neck-week").by().pack());
        assertTrue(catalogue.facts().containsKey("dizzy_when_turning_head"));
        assertTrue(catalogue.questions().containsKey("neck"));
    }

    @Test
    void aTechniqueIsASelfAdjustmentThoughItDoesNotSaySo() {
        assertTrue(catalogues.current().activity("towel-neck-release").orElseThrow().variants().get(0).demands()
            .contains(Demand.SELF_ADJUSTMENT));
    }

    @Test
    void itsCheckGovernsByDemandWhateverActivityAsksForIt() {
        Verdict dizzy = judged(FactValue.YES);

        assertFalse(dizzy.open().containsKey("slow-head-turn"));
        assertTrue(dizzy.closed().get("slow-head-turn").containsKey("standard"));
        assertTrue(dizzy.open().containsKey("cat-cow"));
        assertTrue(judged(FactValue.NO).open().containsKey("slow-head-turn"));
    }

    @Test
    void allOfItLeavesTogether() throws BundleException {
        plugin.uninstall();

        Catalogue catalogue = catalogues.current();
        assertFalse(catalogue.activities().containsKey("slow-head-turn"));
        assertFalse(catalogue.checks().containsKey(JavaPlugin.CHECK));
        assertFalse(catalogue.facts().containsKey("dizzy_when_turning_head"));
        assertEquals(7, screenings.judge(Map.of(), Unanswered.NO, Phase.BEFORE).open().size());
    }

    private Verdict judged(FactValue dizzy) {
        boolean known = catalogues.current().facts().containsKey("dizzy_when_turning_head");
        return screenings.judge(known ? Map.of("dizzy_when_turning_head", dizzy) : Map.of(), Unanswered.NO, Phase.BEFORE);
    }
}
