/** What runs within the platform, in a bundle of its own. */
package org.dorsal.bench.pack.inside;
