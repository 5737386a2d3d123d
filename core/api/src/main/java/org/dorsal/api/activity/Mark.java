package org.dorsal.api.activity;

/** How well a claim is founded; shown beside every claim. */
public enum Mark {
    /** Stated by the article Dorsal is founded on, "How to Safely Adjust Your Upper Back". Shown as ◆. */
    FOUNDING_ARTICLE('◆'),
    /** Stated by another published source. Shown as ○. */
    PUBLISHED('○'),
    /** The author's own proposal, not found published. Shown as △. */
    OWN_PROPOSAL('△');

    private final char sign;

    Mark(char sign) {
        this.sign = sign;
    }

    /** The one character shown to people. */
    public char sign() {
        return sign;
    }
}
