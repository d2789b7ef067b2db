/*
 * pool_serve.h - what a worker of a pool does from its first number to its last, within the pool's limits.
 */
#ifndef WAYMARK_BATCH_POOL_SERVE_H
#define WAYMARK_BATCH_POOL_SERVE_H

#include <sys/types.h>

#include "batch/pool.h"

enum { POOL_ANSWER_MAX_BYTES = 1 << 28 };

/* Send all of it over a socket. Returns false if nobody is at its other end. */
bool pool_put(int fd, const void *bytes, size_t length);

/* Call in the new process: take numbers from the socket and answer them until it is closed. blocked: signals
 * with which the parent deals. It ends with its parent. */
_Noreturn void pool_serve(const struct pool *pool, int fd, pid_t parent, const sigset_t *blocked);

#endif
