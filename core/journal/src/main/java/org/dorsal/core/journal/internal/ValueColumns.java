package org.dorsal.core.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.dorsal.api.fact.FactValue;

/** A fact's value as two columns: its kind, and the value as text, so that a number keeps its last digit. */
record ValueColumns(String kind, String value) {
    private static final String FLAG = "flag";
    private static final String AMOUNT = "amount";
    private static final String WORD = "word";
    private static final String WORDS = "words";

    static ValueColumns of(FactValue value) {
        return value.fold(
            flag -> new ValueColumns(FLAG, flag.words()),
            amount -> new ValueColumns(AMOUNT, Double.toString(amount.number())),
            word -> new ValueColumns(WORD, word.word()),
            words -> new ValueColumns(WORDS, Columns.lines(words.all())));
    }

    static Optional<FactValue> in(ResultSet row) throws SQLException {
        Optional<String> kind = Columns.text(row, "kind");
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ValueColumns(kind.get(), row.getString("value")).toValue());
    }

    private FactValue flag() {
        if (value.equals(FactValue.YES.words())) {
            return FactValue.YES;
        }
        if (value.equals(FactValue.NO.words())) {
            return FactValue.NO;
        }
        throw new IllegalArgumentException("a flag is neither yes nor no");
    }

    private FactValue toValue() throws UnknownWordException {
        return switch (kind) {
            case FLAG -> flag();
            case AMOUNT -> FactValue.of(Double.parseDouble(value));
            case WORD -> FactValue.of(value);
            case WORDS -> FactValue.of(Columns.words(value));
            default -> throw new UnknownWordException(FactValue.class, kind);
        };
    }
}
