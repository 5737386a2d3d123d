package org.dorsal.core.catalogue.internal;

import static org.dorsal.core.given.Given.activity;
import static org.dorsal.core.given.Given.bundle;
import static org.dorsal.core.given.Given.flag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Technique;
import org.dorsal.core.given.ACheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrivingBundleTest {
    private final ArrivingBundle arriving = new ArrivingBundle(4);
    private long services;

    @BeforeEach
    void start() {
        arriving.is(bundle("pack"), Set.of(), true);
    }

    @Test
    void ofServicesThatBelongTogetherNoneIsAskedBeforeAllAreThere() {
        add(fact("one", 2));
        assertEquals(List.of(), arriving.due());
        add(fact("two", 2));
        assertEquals(2, arriving.due().size());
    }

    @Test
    void ofServicesThatBelongTogetherNoneCountsBeforeAllWereAsked() {
        Arrival one = add(fact("one", 2));
        Arrival two = add(fact("two", 2));
        one.define(one.ask());
        assertEquals(List.of(), arriving.contribution().facts());
        two.define(two.ask());
        assertEquals(2, arriving.contribution().facts().size());
    }

    @Test
    void servicesThatBelongTogetherAllLeaveWithTheFirst() {
        Arrival one = add(fact("one", 2));
        add(fact("two", 2));
        askAll();
        arriving.remove(one);
        assertEquals(List.of(), arriving.contribution().facts());
        assertEquals(1, arriving.contribution().problems().size());
    }

    @Test
    void aServiceAloneCountsByItself() {
        add(fact("one", 2));
        add(alone("two"));
        askAll();
        assertEquals(List.of(flag("two")), arriving.contribution().facts());
    }

    @Test
    void servicesThatDisagreeHowManyTheyAreDoNotCount() {
        add(fact("one", 2));
        add(fact("two", 3));
        assertEquals(List.of(), arriving.due());
    }

    @Test
    void nothingOfABundleThatIsNotActiveCounts() {
        add(alone("one"));
        askAll();
        arriving.is(bundle("pack"), Set.of("infection"), false);
        assertEquals(List.of(), arriving.contribution().facts());
        assertEquals(Set.of("infection"), arriving.contribution().announced());
    }

    @Test
    void aCheckIsWithheldFromItsArrivalUntilItIsInForce() {
        Arrival check = add(new Arrival(ServiceKind.CHECK, ++services, Optional.empty(), () -> ACheck.called("stricter")));
        assertEquals(Set.of(ContributionDraft.UNNAMED), arriving.contribution().withheld());
        check.define(check.ask());
        assertEquals(Set.of(), arriving.contribution().withheld());
        assertEquals("stricter", arriving.contribution().checks().get(0).id());
    }

    @Test
    void everyVariantOfATechniqueIsASelfAdjustment() {
        Technique technique = () -> activity("roller", Demand.LYING_ON_BACK);
        add(new Arrival(ServiceKind.TECHNIQUE, ++services, Optional.empty(), () -> technique));
        askAll();
        Activity activity = arriving.contribution().activities().get(0).activity();
        assertTrue(activity.variants().stream().allMatch(v -> v.demands().contains(Demand.SELF_ADJUSTMENT)));
    }

    @Test
    void aServiceIsAskedOnce() {
        add(alone("one"));
        assertEquals(1, arriving.due().size());
        assertEquals(0, arriving.due().size());
    }

    private void askAll() {
        arriving.due().forEach(arrival -> arrival.define(arrival.ask()));
    }

    private Arrival add(Arrival arrival) {
        arriving.add(arrival);
        return arrival;
    }

    private Arrival fact(String id, int together) {
        return new Arrival(ServiceKind.FACT, ++services, Optional.of(together), () -> flag(id));
    }

    private Arrival alone(String id) {
        return new Arrival(ServiceKind.FACT, ++services, Optional.empty(), () -> flag(id));
    }
}
