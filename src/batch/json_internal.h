/* json_internal.h - shared by the files that write JSON through jansson. */
#ifndef WAYMARK_BATCH_JSON_INTERNAL_H
#define WAYMARK_BATCH_JSON_INTERNAL_H

#include <jansson.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "plan/plan.h"

/* Value must not be NULL (no memory, or text that is not UTF-8: both end the process). */
json_t *json_sure(json_t *value);

/* json_pack that cannot fail; keys keep their order. */
#define json_make(...) json_sure(json_pack(__VA_ARGS__))

json_t *json_date(struct date date);		/* "2026-11-04", or null */
json_t *json_place(struct loc at);
json_t *json_problems(const struct diags *problems);
json_t *json_plan(const struct plan *plan);

/* Indented by two, with a final line feed; value is given up. */
void json_print(struct buf *out, json_t *value);

#endif
