/** How long whole processes take to start. */
package org.dorsal.bench.start;
