package org.dorsal.core.console.internal.guide.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One screen as a value: what it says, and which keys lead on. How it looks is for a {@link Paper} to decide.
 *
 * @param title what it is about
 * @param blocks what it says, in order
 * @param hints the keys that do something, besides those of the items
 * @param message what the last key made necessary to say
 */
public record Page(String title, List<Block> blocks, List<Hint> hints, Optional<String> message) {
    public Page {
        Objects.requireNonNull(title, "title");
        blocks = List.copyOf(blocks);
        hints = List.copyOf(hints);
        Objects.requireNonNull(message, "message");
    }

    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** Whether the key does something here. */
    public boolean takes(Key key) {
        return keys().anyMatch(key.label()::equals);
    }

    public Page saying(String words) {
        return new Page(title, blocks, hints, Optional.of(words));
    }

    private Stream<String> keys() {
        Function<Block, Stream<String>> items = block -> block.fold(p -> Stream.<String>empty(), i -> Stream.of(i.key()), d -> Stream.empty());
        return Stream.concat(blocks.stream().flatMap(items), hints.stream().map(Hint::key));
    }

    /** Writes a page from top to bottom. */
    public static final class Builder {
        private final String title;
        private final List<Block> blocks = new ArrayList<>();
        private final List<Hint> hints = new ArrayList<>();

        private Builder(String title) {
            this.title = title;
        }

        public Builder say(String text) {
            return add(new Block.Prose(0, text));
        }

        public Builder indented(String text) {
            return add(new Block.Prose(2, text));
        }

        public Builder gap() {
            return add(new Block.Prose(0, ""));
        }

        public Builder item(String key, Block.Item.State state, String text) {
            return add(new Block.Item(key, state, text));
        }

        public Builder drawing(List<String> lines, String words) {
            return add(new Block.Drawing(lines, words));
        }

        public Builder hint(String key, String words) {
            hints.add(new Hint(key, words));
            return this;
        }

        public Page page() {
            return new Page(title, blocks, hints, Optional.empty());
        }

        private Builder add(Block block) {
            blocks.add(block);
            return this;
        }
    }
}
