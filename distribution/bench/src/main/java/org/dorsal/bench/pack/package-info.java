/** How long packs take to come, and what many of them cost. */
package org.dorsal.bench.pack;
