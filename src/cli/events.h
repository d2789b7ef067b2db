/*
 * events.h - tells other programs of a run while it goes on: JSON Lines, as doc/events.schema.json describes them.
 *
 * They hold neither a time nor anything else that another run of the same would not tell, but for the order in which
 * schools are done. What they say of problems is what is said on standard error: no value of a cell about a single pupil.
 */
#ifndef WAYMARK_CLI_EVENTS_H
#define WAYMARK_CLI_EVENTS_H

#include "base/buf.h"
#include "cli/cli.h"

struct events {
	FILE *to;
	const char *name;		/* as typed */
	const struct batch_options *batch;
	struct buf *line;
	bool started;			/* the first event is told */
	int error;			/* an errno: some could not be told */
};

/* Open the file, or standard output for "-", for the events of the run; in the arena. A file that holds anything but
 * earlier events is left alone. Returns NULL with the exit status after reporting why it cannot be written. */
struct events *events_open(struct arena *arena, const struct command *command, const struct batch_options *batch,
			   const char *name, int *status);

void events_step(struct events *events, const struct batch_step *step);

/* Tell of the problems and of the end. Returns the exit status: the one given, unless events could not be told, which is
 * then reported. */
int events_end(struct events *events, const struct command *command, int status, const struct batch_summary *summary,
	       const struct diags *diags);

#endif
