package org.dorsal.bench.rules;

import java.util.Map;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;

/** What Drools judges: plain properties, so that it pays for no look-up. */
public final class Person {
    private final boolean flag0;
    private final boolean flag1;
    private final boolean flag2;
    private final boolean flag3;
    private final boolean flag4;
    private final boolean flag5;
    private final boolean flag6;
    private final boolean flag7;
    private final boolean flag8;
    private final boolean flag9;
    private final boolean flag10;
    private final boolean flag11;
    private final long number0;
    private final long number1;
    private final long number2;
    private final long number3;
    private final long number4;
    private final long number5;
    private final long number6;
    private final long number7;

    Person(Map<String, Answer> answers) {
        flag0 = flag(answers, 0);
        flag1 = flag(answers, 1);
        flag2 = flag(answers, 2);
        flag3 = flag(answers, 3);
        flag4 = flag(answers, 4);
        flag5 = flag(answers, 5);
        flag6 = flag(answers, 6);
        flag7 = flag(answers, 7);
        flag8 = flag(answers, 8);
        flag9 = flag(answers, 9);
        flag10 = flag(answers, 10);
        flag11 = flag(answers, 11);
        number0 = number(answers, 0);
        number1 = number(answers, 1);
        number2 = number(answers, 2);
        number3 = number(answers, 3);
        number4 = number(answers, 4);
        number5 = number(answers, 5);
        number6 = number(answers, 6);
        number7 = number(answers, 7);
    }

    public boolean isFlag0() {
        return flag0;
    }

    public boolean isFlag1() {
        return flag1;
    }

    public boolean isFlag2() {
        return flag2;
    }

    public boolean isFlag3() {
        return flag3;
    }

    public boolean isFlag4() {
        return flag4;
    }

    public boolean isFlag5() {
        return flag5;
    }

    public boolean isFlag6() {
        return flag6;
    }

    public boolean isFlag7() {
        return flag7;
    }

    public boolean isFlag8() {
        return flag8;
    }

    public boolean isFlag9() {
        return flag9;
    }

    public boolean isFlag10() {
        return flag10;
    }

    public boolean isFlag11() {
        return flag11;
    }

    public long getNumber0() {
        return number0;
    }

    public long getNumber1() {
        return number1;
    }

    public long getNumber2() {
        return number2;
    }

    public long getNumber3() {
        return number3;
    }

    public long getNumber4() {
        return number4;
    }

    public long getNumber5() {
        return number5;
    }

    public long getNumber6() {
        return number6;
    }

    public long getNumber7() {
        return number7;
    }

    private static boolean flag(Map<String, Answer> answers, int at) {
        return answers.get("flag" + at).value().filter(FactValue.YES::equals).isPresent();
    }

    private static long number(Map<String, Answer> answers, int at) {
        return (long) ((FactValue.Amount) answers.get("number" + at).value().orElseThrow()).number();
    }
}
