/**
 * Pax Exam for JUnit 5, which has no driver of its own: a test class marked {@link InsidePlatform} runs within a real
 * framework that holds all bundles of the built installation.
 */
package org.dorsal.itests.exam;
