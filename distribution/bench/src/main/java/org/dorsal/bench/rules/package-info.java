/** How the time of an assessment grows with the number of rules. */
package org.dorsal.bench.rules;
