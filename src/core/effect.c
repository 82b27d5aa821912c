#include "effect.h"
