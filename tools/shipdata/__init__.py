# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures behind the shipped data, and the tool that turns them into XML."""
