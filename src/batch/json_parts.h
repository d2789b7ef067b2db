/* json_parts.h - what several of the JSON files have in common. */
#ifndef WAYMARK_BATCH_JSON_PARTS_H
#define WAYMARK_BATCH_JSON_PARTS_H

#include "base/date.h"
#include "base/diag.h"
#include "base/json.h"

/* "2026-11-04", or null. */
void json_put_date(struct json *json, const char *key, struct date date);
void json_put_place(struct json *json, const char *key, struct loc at);
void json_put_problems(struct json *json, const char *key, const struct diags *problems);

#endif
