/** What the gate costs, beside a plain loop and beside the Felix Health Check executor. */
package org.dorsal.bench.gate;
