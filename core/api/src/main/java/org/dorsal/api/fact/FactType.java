package org.dorsal.api.fact;

/** What kind of value a fact has. */
public enum FactType {
    /** Yes or no: {@link FactValue.Flag}. */
    FLAG,
    /** A whole number: {@link FactValue.Amount}. */
    WHOLE,
    /** A number with a fraction: {@link FactValue.Amount}. */
    DECIMAL,
    /** Exactly one of the fact's words: {@link FactValue.Word}. */
    WORD,
    /** Any number of the fact's words: {@link FactValue.Words}. */
    WORDS,
    /** Free text that no rule can read; at most 200 characters: {@link FactValue.Word}. */
    TEXT
}
