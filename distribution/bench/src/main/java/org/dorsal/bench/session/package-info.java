/** How soon the symptom key halts. */
package org.dorsal.bench.session;
