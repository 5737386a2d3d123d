package org.dorsal.core.facts.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.dorsal.core.given.Given.finding;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Platform;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.dorsal.core.screening.Verdict;
import org.junit.jupiter.api.Test;

class SuppliedFactsTest {
    private final Platform platform = new Platform().with(Ask.whole("longest_spell_days", 3, 7, 4, Origin.SETTING))
        .with(ACheck.called("duration").reading("longest_spell_days"));

    @Test
    void aSettingNeverSetIsNormal() {
        assertEquals(Optional.of(FactValue.of(4)), valueOf("longest_spell_days"));
    }

    @Test
    void aSettingIsReadAsANumberOrAsText() {
        platform.settings.put("longest_spell_days", 6);
        assertEquals(Optional.of(FactValue.of(6)), valueOf("longest_spell_days"));
        platform.settings.put("longest_spell_days", "5");
        assertEquals(Optional.of(FactValue.of(5)), valueOf("longest_spell_days"));
    }

    @Test
    void aSettingOutOfItsRangeLocksEverythingRatherThanBeingIgnored() {
        platform.settings.put("longest_spell_days", 30);

        assertEquals(List.of(new Indeterminate("duration", "pack", Cause.UNKNOWN_SETTING, "longest_spell_days")),
            platform.screenedHealthy(ANNA).assessment().indeterminate());
    }

    @Test
    void aSettingOfTheWrongKindLocksEverything() {
        platform.settings.put("longest_spell_days", "many");

        assertFalse(platform.screenedHealthy(ANNA).assessment().isDeterminate());
    }

    @Test
    void aSettingNobodyCanKnowIsNothingThatAPersonStillHasToAnswer() {
        platform.settings.put("longest_spell_days", 30);

        assertEquals(Set.of(), platform.screenedHealthy(ANNA).assessment().unanswered());
    }

    @Test
    void aCheckThatReadsAnUnknownSettingStillFindsWhatItFindsWithoutIt() {
        platform.with(ACheck.called("duration").reading("longest_spell_days").finding(finding("danger", Level.EMERGENCY)));
        platform.settings.put("longest_spell_days", 30);

        assertEquals(Level.EMERGENCY, platform.screenedHealthy(ANNA).assessment().level());
    }

    @Test
    void aHistoryFactThatThePlatformDoesNotKnowStaysUnanswered() {
        platform.with(Ask.hours("hours_since_lunch")).with(ACheck.called("lunch").reading("hours_since_lunch"));

        assertEquals(Set.of("hours_since_lunch"), platform.screenedHealthy(ANNA).assessment().unanswered());
    }

    @Test
    void aHistoryFactIsSuppliedToTheChecks() {
        platform.with(Ask.hours("hours_since_adjustment")).with(ACheck.called("cool-down").reading("hours_since_adjustment"));

        assertTrue(platform.screenedHealthy(ANNA).assessment().isDeterminate());
        assertEquals(Optional.of(FactValue.of(100_000)), valueOf("hours_since_adjustment"));
    }

    private Optional<FactValue> valueOf(String fact) {
        Verdict verdict = platform.screenedHealthy(ANNA);
        return verdict.answers().get(fact).value();
    }
}
