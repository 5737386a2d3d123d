/** The archive under hardship: strange input, homes and streams, two processes, a killed one; moved, damaged, made ready. */
package org.dorsal.itests.archive;
