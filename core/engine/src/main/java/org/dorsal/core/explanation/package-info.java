/** What a verdict rests on, and what would have to be different for another. */
@Version("1.0.0")
package org.dorsal.core.explanation;

import org.osgi.annotation.versioning.Version;
