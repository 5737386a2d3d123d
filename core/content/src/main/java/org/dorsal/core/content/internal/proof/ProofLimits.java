package org.dorsal.core.content.internal.proof;

/**
 * How far rules are proven.
 *
 * @param each the most points of which each is tried by itself; of more, those that a rule cannot tell apart are tried as one
 * @param points the most points that are tried for one rule
 * @param all the most points that are tried for the rules of a pack together; once they are used up, a rule has but
 *     {@code each}, so that no pack keeps an operator waiting
 * @param comparisons the most times a rule of a pack is asked whether it covers another
 */
public record ProofLimits(int each, int points, int all, int comparisons) {
    public static final ProofLimits STANDARD = new ProofLimits(4_096, 250_000, 2_000_000, 1_000_000);

    /** What is left for the next rule when so many points have been tried. */
    ProofLimits after(long tried) {
        return tried < all ? this : new ProofLimits(each, each, all, comparisons);
    }
}
