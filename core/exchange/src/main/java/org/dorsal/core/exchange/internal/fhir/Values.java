package org.dorsal.core.exchange.internal.fhir;

import java.math.BigDecimal;
import org.dorsal.core.exchange.internal.form.Given;
import tools.jackson.databind.node.ObjectNode;

/** FHIR says the type of a value in its name: {@code valueInteger}, {@code answerCoding}. */
final class Values {
    private Values() {
    }

    static void put(ObjectNode json, String name, Given value) {
        if (value instanceof Given.Coded coded) {
            json.putObject(name + "Coding").put("system", coded.system()).put("code", coded.code());
        } else if (value instanceof Given.Flag flag) {
            json.put(name + "Boolean", flag.yes());
        } else if (value instanceof Given.Amount amount) {
            put(json, name, amount);
        }
    }

    private static void put(ObjectNode json, String name, Given.Amount amount) {
        if (amount.whole()) {
            json.put(name + "Integer", (long) amount.number());
        } else {
            json.put(name + "Decimal", new BigDecimal(BigDecimal.valueOf(amount.number()).stripTrailingZeros().toPlainString()));
        }
    }
}
