/**
 * PoCo as deployed: what its consensus takes and what a failure costs, by the contracts' own whole
 * numbers (v5 and v6, IexecPoco1Facet and IexecPoco2Facet). Pure, like its parent.
 */
package io.pocoscope.slashing.poco;
