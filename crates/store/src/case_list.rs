//! case_list
