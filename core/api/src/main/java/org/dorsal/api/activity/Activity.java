package org.dorsal.api.activity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dorsal.api.internal.Checked;

/**
 * Anything a person can be guided through: the definition that a {@link Technique} or an {@link Exercise} gives of
 * itself.
 *
 * @param id unique in the installation, such as {@code foam-roller-extension}
 * @param title at most 60 characters
 * @param summary one sentence of at most 160 characters
 * @param chooseFor when to choose this rather than another, at most 160 characters
 * @param aims what it is good for, the main one first
 * @param breath how to breathe meanwhile
 * @param hands whether the person can press keys during the steps
 * @param screen whether the person can see the screen during the steps
 * @param precautions what never to do, and where to be careful
 * @param variants at least one, the one to offer first at the front; their ids differ
 * @param source who describes it
 */
public record Activity(String id, String title, String summary, String chooseFor, List<Aim> aims, Breath breath,
        Hands hands, Screen screen, List<Precaution> precautions, List<Variant> variants, Source source) {

    /** Whether the hands can reach the keyboard. */
    public enum Hands { FREE, BUSY }

    /** Whether the eyes can reach the screen. */
    public enum Screen { SEEN, UNSEEN }

    public Activity {
        Checked.id("activity", id);
        Checked.text("title of " + id, title, 60);
        Checked.text("summary of " + id, summary, 160);
        Checked.text("chooseFor of " + id, chooseFor, 160);
        aims = Checked.atLeastOne("aims of " + id, aims);
        Objects.requireNonNull(breath, "breath");
        Objects.requireNonNull(hands, "hands");
        Objects.requireNonNull(screen, "screen");
        precautions = List.copyOf(precautions);
        variants = Checked.atLeastOne("variants of " + id, variants);
        Objects.requireNonNull(source, "source of " + id);
        refuseRepeated(id, variants);
    }

    public Optional<Variant> variant(String variantId) {
        return variants.stream().filter(v -> v.id().equals(variantId)).findFirst();
    }

    private static void refuseRepeated(String id, List<Variant> variants) {
        variants.stream().map(Variant::id).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
            .forEach((variant, count) -> {
                if (count > 1) {
                    throw new IllegalArgumentException(id + " has " + count + " variants with the id " + variant);
                }
            });
    }
}
