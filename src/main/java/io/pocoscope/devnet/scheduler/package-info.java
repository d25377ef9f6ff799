/**
 * What pools' schedulers and iExec's directory of them, Compass, answer beside a made-up market: a
 * second witness of every task, in the shape of the real ones, made up from the history and the
 * truth about it. Nothing here listens at a port or reads what others have answered.
 */
package io.pocoscope.devnet.scheduler;
