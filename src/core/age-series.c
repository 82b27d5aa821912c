#include "age-series.h"
