/** What a journal costs after five years of daily use. */
package org.dorsal.bench.journal;
