/* moved.h - what became of the sections, strands, descriptors and judgements of earlier versions of an audit. */
#ifndef WAYMARK_EARLIER_MOVED_H
#define WAYMARK_EARLIER_MOVED_H

#include "base/arena.h"
#include "framework/framework.h"

enum moved_how { MOVED_NOT, MOVED_RENAMED, MOVED_ENDED };

/* What an item of an earlier version is called today: its id then, unless the audit says otherwise. */
struct moved {
	enum moved_how how;
	const char *id;		/* MOVED_ENDED: as the audit has it in `ended` */
};
struct moved moved_item(struct arena *arena, const struct framework *framework, const char *id);

#endif
