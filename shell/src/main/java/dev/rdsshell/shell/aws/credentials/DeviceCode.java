package dev.rdsshell.shell.aws.credentials;

/**
 * What a person needs to confirm a login in a browser, on whatever device.
 *
 * @param code to be typed there
 * @param addressWithCode where the code need not be typed
 */
public record DeviceCode(String address, String code, String addressWithCode) {}
