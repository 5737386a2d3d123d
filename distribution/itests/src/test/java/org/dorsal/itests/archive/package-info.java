/** The archive under hardship: strange input, homes and streams, two processes, a killed one. */
package org.dorsal.itests.archive;
