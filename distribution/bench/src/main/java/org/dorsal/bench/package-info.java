/** What is shipped, put together for measuring: the real packs, checks and gate, without a framework. */
package org.dorsal.bench;
