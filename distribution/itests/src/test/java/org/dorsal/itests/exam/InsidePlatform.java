package org.dorsal.itests.exam;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class run within a framework of their own that holds all bundles of the installation. Only plain
 * {@code @Test}, {@code @BeforeEach} and {@code @AfterEach} methods are possible; anything else is refused, for it would
 * run outside the framework and prove nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ExamExtension.class)
public @interface InsidePlatform {
}
