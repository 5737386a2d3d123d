package org.dorsal.core.packs.internal.trust;

import org.dorsal.core.packs.internal.file.PackArtifact;

/** Whose packs are trusted. */
public interface Trust {
    /** What a pack's signature is worth. */
    sealed interface Standing {
        /** Signed by a key that the operator trusts. */
        record Trusted(String key) implements Standing {
        }

        /** Signed rightly, by a key that the operator does not trust (yet). */
        record Stranger(String key) implements Standing {
        }

        record Unsigned() implements Standing {
        }

        /** The signature does not belong to this content: altered, or signed for something else. Refused. */
        record Wrong(String why) implements Standing {
        }

        /** Nobody can say: the signature or the list of trusted keys cannot be read. Refused too. */
        record Unchecked(String why) implements Standing {
        }
    }

    Standing of(PackArtifact artifact);
}
