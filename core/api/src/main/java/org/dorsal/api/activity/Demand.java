package org.dorsal.api.activity;

/**
 * What a variant asks of the body. This is the hinge between content and safety: a check never names an activity, it
 * closes demands, and so a check written today also governs a pack written next year.
 *
 * <p>Packs cannot add demands. The list covers the whole body, so that packs for other regions need no new API. Declare
 * every demand that applies, not only the most striking one: a missing demand is a hole in the gate.
 */
public enum Demand {
    /** The person applies force to their own joints to relieve them; every technique has it. */
    SELF_ADJUSTMENT,
    /** Slow, unloaded movement in the middle of its range. The least that any variant asks. */
    GENTLE_MOVEMENT,

    CERVICAL_FLEXION,
    CERVICAL_EXTENSION,
    CERVICAL_ROTATION,
    THORACIC_FLEXION,
    THORACIC_EXTENSION,
    THORACIC_ROTATION,
    LUMBAR_FLEXION,
    LUMBAR_EXTENSION,
    LUMBAR_ROTATION,
    /** Bending the spine forward as far as it goes, in any region. */
    END_RANGE_FLEXION,
    /** Bending the spine backward as far as it goes, in any region. */
    END_RANGE_EXTENSION,
    /** Twisting the spine as far as it goes, in any region. */
    END_RANGE_ROTATION,

    /** Weight or a tool presses on the vertebrae themselves. */
    PRESSURE_ON_SPINE,
    /** Weight or a tool presses on the muscles beside the vertebrae. */
    PRESSURE_BESIDE_SPINE,
    PRESSURE_ON_RIBS,
    PRESSURE_ON_LIMB,

    LYING_ON_BACK,
    LYING_ON_FRONT,
    LYING_ON_SIDE,
    /** Getting down to the floor and up again. */
    FLOOR_TRANSFER,
    KNEELING,
    HEAD_BELOW_HEART,
    STANDING_BALANCE,

    SHOULDER_END_RANGE,
    ARMS_OVERHEAD,
    /** Stretching the front of the chest, which pulls on the breastbone. */
    CHEST_STRETCH,
    /** Body weight through the shoulders. */
    WEIGHT_ON_SHOULDERS,
    WEIGHT_ON_WRISTS,
    WRIST_END_RANGE,
    GRIP_LOAD,
    HIP_END_RANGE,
    KNEE_END_RANGE,
    ANKLE_END_RANGE,

    /** Work against a band, a weight or gravity meant to make muscle stronger. */
    STRENGTH_LOAD,
    /** Landing, swinging or jerking. */
    IMPACT,
    /** Straining or breath-holding effort. */
    STRAINING
}
