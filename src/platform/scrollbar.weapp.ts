/** WeChat has scrollbars that take no space. */
export {};
