// Every deadline that several workflows know, once, beside its source. LOCAL lengths are a force's
// own to set (`caseway store configure`); the rest are not configuration. What belongs to one
// workflow alone stands in its own NAME_deadlines.hpp.

#pragma once

#include "workflows/inquiry_deadlines.hpp"
#include "workflows/notice_deadlines.hpp"
#include "workflows/report_deadlines.hpp"
#include "workflows/safety_deadlines.hpp"
