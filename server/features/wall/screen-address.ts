/** The environment variable with the address of the hosted web build, which shows the big screen; set by a deployment. */
export const SCREEN_ADDRESS = 'QINGCHENG_SCREEN';
