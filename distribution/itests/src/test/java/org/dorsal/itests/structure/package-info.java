/** The rules on who may import whom, over classes and over every jar's manifest. */
package org.dorsal.itests.structure;
