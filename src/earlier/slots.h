/* slots.h - a number for each descriptor of an audit, in the audit's order. */
#ifndef WAYMARK_EARLIER_SLOTS_H
#define WAYMARK_EARLIER_SLOTS_H

#include "base/arena.h"
#include "framework/framework.h"

struct slots {
	const struct framework *framework;
	const size_t *first;	/* per section: the slot of its first descriptor; then how many slots there are */
};

struct slots slots_of(struct arena *arena, const struct framework *framework);
size_t slots_count(const struct slots *slots);
size_t slot_of_descriptor(const struct slots *slots, const struct descriptor *descriptor);

#endif
