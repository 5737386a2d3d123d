package org.dorsal.triage;

import static org.dorsal.api.safety.Level.CAUTION;
import static org.dorsal.api.safety.Level.CONSULT;
import static org.dorsal.api.safety.Level.EMERGENCY;
import static org.dorsal.api.safety.Level.SELF_CARE;
import static org.dorsal.api.safety.Level.URGENT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LevelsTest {
    private static final TriagePack PACK = new TriagePack();
    private static final Person STIFF = Person.well().with("stiffness_present").with("pain_nrs", 2).with("age_years", 35);

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"emergencies", "urgent", "consult", "caution", "selfCare"})
    void beforeAnActivity(String who, Level level, Person person) {
        assertEquals(level, PACK.level(person, Set.of(Phase.BEFORE)));
    }

    static Stream<Arguments> emergencies() {
        return Stream.of(
            is("chest pain now", EMERGENCY, STIFF.with("chest_pain")),
            is("pain to the jaw that no movement changes", EMERGENCY,
                STIFF.withAll("pain_spreads_to", "jaw").with("pain_unaffected_by_movement")),
            is("pain to an arm with a cold sweat", EMERGENCY, STIFF.withAll("pain_spreads_to", "left_arm").with("sweating_nausea")),
            is("new breathlessness", EMERGENCY, STIFF.with("breathless")),
            is("fainting", EMERGENCY, STIFF.with("fainting")),
            is("coughing blood", EMERGENCY, STIFF.with("coughing_blood")),
            is("sudden and 8, whatever the word for it", EMERGENCY, STIFF.with("pain_onset", "sudden").with("pain_nrs", 8)),
            is("tearing", EMERGENCY, STIFF.withAll("pain_character", "tearing")),
            is("worst headache", EMERGENCY, STIFF.with("severe_sudden_headache")),
            is("trouble speaking", EMERGENCY, STIFF.with("double_vision_or_speech_change")),
            is("weak legs", EMERGENCY, STIFF.with("weakness_legs")),
            is("both legs numb", EMERGENCY, STIFF.withAll("numbness_or_tingling", "legs_both")),
            is("one leg and the trunk numb", EMERGENCY, STIFF.withAll("numbness_or_tingling", "leg_one_side", "chest_or_trunk")),
            is("unsteady walk", EMERGENCY, STIFF.with("gait_unsteady")),
            is("saddle numbness", EMERGENCY, STIFF.with("saddle_numbness")),
            is("bladder trouble", EMERGENCY, STIFF.with("bladder_bowel_change")),
            is("a fall from a height today", EMERGENCY, STIFF.with("trauma").with("trauma_mechanism", "fall_from_height")),
            is("severe constant belly pain", EMERGENCY, STIFF.with("abdominal_pain").with("pain_constant").with("pain_nrs", 7)),
            is("cancer ever and a band of pain", EMERGENCY, STIFF.with("cancer_history").with("pain_band_around_trunk")),
            is("cancer ever and a weak arm", EMERGENCY, STIFF.with("cancer_history").with("weakness_arm_or_hand")),
            is("dizzy since the neck was cracked", EMERGENCY,
                STIFF.with("trauma").with("trauma_mechanism", "forced_self_manipulation").with("dizziness")),
            is("not sure about chest pain", EMERGENCY, STIFF.unsure("chest_pain")));
    }

    static Stream<Arguments> urgent() {
        return Stream.of(
            is("fever", URGENT, STIFF.with("fever")),
            is("drenching sweats", URGENT, STIFF.with("chills_or_night_sweats")),
            is("cancer ever and night pain", URGENT, STIFF.with("cancer_history").with("pain_worse_at_night")),
            is("weak immunity and pain 4", URGENT, STIFF.with("immunosuppressed").with("pain_nrs", 4)),
            is("a needle near the spine and unwell", URGENT, STIFF.with("recent_injection_or_procedure").with("fatigue_or_unwell")),
            is("a blow on a blood thinner", URGENT,
                STIFF.with("anticoagulant").with("trauma").with("trauma_mechanism", "direct_blow").with("trauma_days_ago", 1)),
            is("not sure about a blood thinner, after a blow", URGENT, STIFF.unsure("anticoagulant").with("trauma")),
            is("thin bones and sudden pain 4", URGENT, STIFF.with("osteoporosis").with("pain_onset", "sudden").with("pain_nrs", 4)),
            is("thin bones and a new stoop", URGENT, STIFF.with("osteopenia").with("height_loss_or_new_stoop")),
            is("a woman of 70 and sudden pain 6", URGENT,
                STIFF.with("age_years", 70).with("sex", "female").with("pain_onset", "sudden").with("pain_nrs", 6)),
            is("pain on breathing on the pill", URGENT,
                STIFF.with("pain_worse_with_breathing_or_cough").with("combined_contraceptive_pill")),
            is("pain on breathing 12 weeks after an operation", URGENT,
                STIFF.with("pain_worse_with_breathing_or_cough").with("recent_surgery_weeks", 12)),
            is("a swollen calf", URGENT, STIFF.with("calf_swelling")),
            is("ache on effort", URGENT, STIFF.with("pain_on_exertion_eases_with_rest")),
            is("palpitations", URGENT, STIFF.with("palpitations")),
            is("blisters", URGENT, STIFF.with("rash", "blisters_one_side")),
            is("a weak arm", URGENT, STIFF.with("weakness_arm_or_hand")),
            is("20 weeks pregnant with pain under the ribs", URGENT,
                STIFF.with("pregnant").with("pregnancy_weeks", 20).withAll("pain_location", "upper_abdomen")),
            is("pregnant, weeks not known, vomiting", URGENT, STIFF.with("pregnant").with("vomiting")),
            is("pain 8", URGENT, STIFF.with("pain_nrs", 8)));
    }

    static Stream<Arguments> consult() {
        return Stream.of(
            is("tingling fingers", CONSULT, STIFF.withAll("numbness_or_tingling", "fingers")),
            is("tingling that is gone but was not slept on", CONSULT,
                STIFF.withAll("numbness_or_tingling", "arm_one_side").with("numbness_tingling_resolved")),
            is("constant stiffness", CONSULT, STIFF.with("stiffness_constant")),
            is("day 4", CONSULT, STIFF.with("pain_duration_days", 4)),
            is("day 14", CONSULT, STIFF.with("pain_duration_days", 14)),
            is("worse at night", CONSULT, STIFF.with("pain_worse_at_night")),
            is("losing weight without trying", CONSULT, STIFF.with("weight_loss_unexplained")),
            is("unwell", CONSULT, STIFF.with("fatigue_or_unwell")),
            is("pain 6", CONSULT, STIFF.with("pain_nrs", 6)),
            is("constant pain", CONSULT, STIFF.with("pain_constant")),
            is("no movement changes it", CONSULT, STIFF.with("pain_unaffected_by_movement")),
            is("after rich food", CONSULT, STIFF.with("pain_after_fatty_meal")),
            is("eased by leaning forward", CONSULT, STIFF.with("pain_worse_lying_eases_leaning_forward")),
            is("cancer ever and any pain", CONSULT, STIFF.with("cancer_history")),
            is("an injury that hurts after 7 days", CONSULT, STIFF.with("trauma").with("trauma_days_ago", 7)),
            is("a catch on breathing", CONSULT, STIFF.with("pain_worse_with_breathing_or_cough")),
            is("17 years old", CONSULT, STIFF.with("age_years", 17)),
            is("stiff mornings for months before 45", CONSULT,
                STIFF.with("pain_recurrent_pattern").with("recurrent_pattern_months", 4).with("morning_stiffness_minutes", 45)));
    }

    static Stream<Arguments> caution() {
        return Stream.of(
            is("osteoporosis", CAUTION, STIFF.with("osteoporosis")),
            is("a vertebra broken once", CAUTION, STIFF.with("previous_vertebral_fracture")),
            is("steroid tablets, mild", CAUTION, STIFF.with("steroid_long_term")),
            is("a blood thinner", CAUTION, STIFF.with("anticoagulant")),
            is("a bleeding disorder", CAUTION, STIFF.with("bleeding_disorder")),
            is("loose joints", CAUTION, STIFF.with("hypermobility_or_eds")),
            is("a fused spine", CAUTION, STIFF.with("spinal_fusion_or_implant").with("spinal_surgery_years_ago", 10)),
            is("known spondyloarthritis", CAUTION, STIFF.with("axial_spondyloarthritis_known")),
            is("a fixed round back", CAUTION, STIFF.with("kyphosis_known")),
            is("pregnancy", CAUTION, STIFF.with("pregnant").with("pregnancy_weeks", 30)),
            is("12 weeks after an operation", CAUTION, STIFF.with("recent_surgery_weeks", 12).with("recent_surgery_type", "other")),
            is("a woman of 65", CAUTION, STIFF.with("age_years", 65).with("sex", "female")),
            is("a man of 75", CAUTION, STIFF.with("age_years", 75).with("sex", "male")),
            is("pain 5", CAUTION, STIFF.with("pain_nrs", 5)),
            is("pain 4", CAUTION, STIFF.with("pain_nrs", 4)),
            is("seconds of dizziness on standing", CAUTION, STIFF.with("dizziness").with("dizziness_brief_on_standing")),
            is("cancer ever and no pain", CAUTION, STIFF.with("pain_nrs", 0).with("cancer_history")),
            is("weak immunity, milder and eased by moving", CAUTION, STIFF.with("immunosuppressed").with("improves_with_movement")),
            is("weeks of pain that a clinician looked at", CAUTION,
                STIFF.with("pain_duration_days", 30).with("professional_clearance")));
    }

    static Stream<Arguments> selfCare() {
        return Stream.of(
            is("stiff after a day at the desk", SELF_CARE, STIFF.with("desk_or_static_posture")),
            is("day 3", SELF_CARE, STIFF.with("pain_duration_days", 3)),
            is("comes and goes for years", SELF_CARE,
                STIFF.with("pain_recurrent_pattern").with("recurrent_pattern_months", 60)),
            is("an old healed injury", SELF_CARE, STIFF.with("old_healed_injury_years", 12)),
            is("weight lost on purpose", SELF_CARE, STIFF.with("weight_loss_intentional").with("weight_loss_kg", 7)),
            is("a relative's cancer", SELF_CARE, STIFF.with("family_cancer_history_only")),
            is("a cold that is over", SELF_CARE, STIFF.with("past_illness_fully_recovered")),
            is("an arm slept on", SELF_CARE, STIFF.withAll("numbness_or_tingling", "arm_one_side")
                .with("numbness_tingling_slept_on_arm").with("numbness_tingling_resolved")),
            is("an inhaler only", SELF_CARE, STIFF.with("steroid_inhaled_only").with("lung_disease")),
            is("sore from gardening", SELF_CARE, STIFF.with("unaccustomed_activity").with("pain_nrs", 3)),
            is("a long drive and nothing else", SELF_CARE, STIFF.with("long_immobility_or_travel")),
            is("blood pressure that is well controlled", SELF_CARE,
                STIFF.with("high_blood_pressure").with("high_blood_pressure_controlled")),
            is("pain 4 that is clearly improving", SELF_CARE, STIFF.with("pain_nrs", 4).with("pain_trend", "improving")),
            is("a woman of 64", SELF_CARE, STIFF.with("age_years", 64).with("sex", "female")),
            is("a man of 74", SELF_CARE, STIFF.with("age_years", 74).with("sex", "male")),
            is("a shoulder that has been out of joint", SELF_CARE, STIFF.with("shoulder_dislocation")),
            is("not sure about osteoporosis", SELF_CARE, STIFF.unsure("osteoporosis")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("events")
    void duringAnActivity(String what, Level level, Person person) {
        assertEquals(level, PACK.level(person, Set.of(Phase.DURING)));
    }

    static Stream<Arguments> events() {
        return Stream.of(
            is("a stretch", SELF_CARE, event("stretch_discomfort")),
            is("a tender spot", SELF_CARE, event("pressure_point_tenderness")),
            is("a painless pop", SELF_CARE, event("pop_without_pain")),
            is("a pinch in the shoulder", CAUTION, event("joint_pinch_shoulder")),
            is("dizzy for seconds on rising and gone", CAUTION,
                event("dizziness").with("dizziness_brief_on_standing").with("session_symptom_settled")),
            is("dizzy otherwise", CONSULT, event("dizziness").with("session_symptom_settled")),
            is("dizzy with an unsteady walk", EMERGENCY, event("dizziness").with("gait_unsteady")),
            is("sharp, first time and gone", CAUTION, event("sharp_pain").with("session_symptom_settled")),
            is("sharp and still there", CONSULT, event("sharp_pain")),
            is("sharp and gone, yet every time", CONSULT,
                event("sharp_pain").with("session_symptom_settled").with("session_repeats_each_time")),
            is("electric, though gone", CONSULT, event("electric_pain").with("session_symptom_settled")),
            is("tingling, though gone", CONSULT, event("tingling_or_numbness").with("session_symptom_settled")),
            is("a growing ache", CONSULT, event("worsening_ache")),
            is("a crack that hurt", CONSULT, event("pop_or_crack_with_pain").with("session_symptom_settled")),
            is("a crack that hurt, and sore bone", URGENT, event("pop_or_crack_with_pain").with("midline_bone_tenderness")),
            is("a crack that hurt, and thin bones", URGENT, event("pop_or_crack_with_pain").with("osteopenia")),
            is("a weak arm", URGENT, event("weakness").with("weakness_arm_or_hand")),
            is("a weak leg", EMERGENCY, event("weakness").with("weakness_legs")),
            is("a tight chest", EMERGENCY, event("chest_tightness")),
            is("a tight chest that is gone", URGENT, event("chest_tightness").with("session_symptom_settled")),
            is("breathless", EMERGENCY, event("breathlessness")),
            is("a severe headache, though gone", EMERGENCY, event("severe_headache").with("session_symptom_settled")),
            is("a racing heart, though calm again", URGENT, event("palpitations").with("session_symptom_settled")),
            is("a cold sweat", URGENT, event("cold_sweat_or_sickness")),
            is("a racing heart and a cold sweat", EMERGENCY, events("palpitations", "cold_sweat_or_sickness")),
            is("a racing heart and dizzy", EMERGENCY, events("palpitations", "dizziness")),
            is("a racing heart and a faint", EMERGENCY, event("palpitations").with("fainting")),
            is("sick, and a tight chest that is gone", EMERGENCY,
                events("cold_sweat_or_sickness", "chest_tightness").with("session_symptom_settled")),
            is("a stretch at 5", SELF_CARE, event("stretch_discomfort").with("session_pain_peak_nrs", 5)),
            is("a stretch at 6, gone", CAUTION, event("stretch_discomfort").with("session_pain_peak_nrs", 6).with("session_symptom_settled")),
            is("a stretch at 7, still there", CONSULT, event("stretch_discomfort").with("session_pain_peak_nrs", 7)),
            is("a tender spot at 8, gone", CONSULT,
                event("pressure_point_tenderness").with("session_pain_peak_nrs", 8).with("session_symptom_settled")),
            is("a pop at 8, still there", URGENT, event("pop_without_pain").with("session_pain_peak_nrs", 8)));
    }

    @Test
    void everyEventFindsSomethingWhetherSettledOrNot() {
        for (String word : PACK.fact("session_event").allowed()) {
            assertEquals(false, PACK.findings(event(word), Set.of(Phase.DURING)).isEmpty(), word);
            assertEquals(false, PACK.findings(event(word).with("session_symptom_settled"), Set.of(Phase.DURING)).isEmpty(), word);
        }
    }

    @Test
    void aHealthyPersonIsTroubledByNoFinding() {
        assertEquals(Stream.of().toList(), PACK.findings(Person.well(), EnumSet.allOf(Phase.class)));
    }

    @Test
    void durationAloneLeavesMobilityOpenUntilDay14() {
        assertEquals(EnumSet.of(Demand.SELF_ADJUSTMENT), closed(STIFF.with("pain_duration_days", 13)));
        assertEquals(EnumSet.allOf(Demand.class), closed(STIFF.with("pain_duration_days", 14)));
    }

    @Test
    void theDaysAreSettings() {
        assertEquals(SELF_CARE, PACK.level(STIFF.with("pain_duration_days", 5).with("consult_after_days", 6), Set.of(Phase.BEFORE)));
    }

    @Test
    void pain4ThatIsImprovingStillClosesAdjustment() {
        assertEquals(EnumSet.of(Demand.SELF_ADJUSTMENT), closed(STIFF.with("pain_nrs", 4).with("pain_trend", "improving")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("history")
    void whatHappenedBefore(String what, Level level, Person person) {
        assertEquals(level, PACK.level(person, Set.of(Phase.BEFORE)));
    }

    static Stream<Arguments> history() {
        return Stream.of(
            is("adjusted 23 hours ago", CAUTION, STIFF.with("hours_since_adjustment", 23)),
            is("adjusted 24 hours ago", SELF_CARE, STIFF.with("hours_since_adjustment", 24)),
            is("adjusted three times this week", CAUTION, STIFF.with("adjustments_last_7_days", 3)),
            is("worse by 2 and not asked since", CAUTION, STIFF.with("last_pain_change", 2).with("last_settled", "awaiting")),
            is("worse by 2 and settled", SELF_CARE, STIFF.with("last_pain_change", 2).with("last_settled", "yes")),
            is("unsettled twice in a row", CONSULT, STIFF.with("unsettled_in_a_row", 2).with("hours_since_session", 30)),
            is("a week after that", CAUTION, STIFF.with("unsettled_in_a_row", 2).with("hours_since_session", 168)),
            is("two stops in 14 days", CONSULT, STIFF.with("stops_last_14_days", 2)),
            is("sharp pain within 24 hours", CAUTION, STIFF.withAll("session_events_last_24_hours", "sharp_pain")));
    }

    @ParameterizedTest(name = "pain {0} then {1}: {2}")
    @MethodSource("afterwards")
    void afterAnActivity(int before, int after, Level level) {
        assertEquals(level, PACK.level(Person.well().with("session_pain_before_nrs", before).with("session_pain_after_nrs", after),
            Set.of(Phase.AFTER)));
    }

    static Stream<Arguments> afterwards() {
        return Stream.of(Arguments.of(2, 1, SELF_CARE), Arguments.of(2, 3, SELF_CARE), Arguments.of(2, 4, CAUTION),
            Arguments.of(5, 6, CONSULT), Arguments.of(7, 8, URGENT));
    }

    private static Arguments is(String who, Level level, Person person) {
        return Arguments.of(who, level, person);
    }

    private static Person event(String word) {
        return events(word);
    }

    private static Person events(String... words) {
        return Person.well().withAll("session_event", words);
    }

    private static Set<Demand> closed(Person person) {
        EnumSet<Demand> closed = EnumSet.noneOf(Demand.class);
        PACK.findings(person, Set.of(Phase.BEFORE)).stream().map(Finding::closes).forEach(closed::addAll);
        return closed;
    }
}
