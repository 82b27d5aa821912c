#include "life-course.h"
