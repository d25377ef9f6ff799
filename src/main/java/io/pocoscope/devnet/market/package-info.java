/** Makes up a PoCo history from a seed, with the truth about every slot. Nothing here serves it. */
package io.pocoscope.devnet.market;
