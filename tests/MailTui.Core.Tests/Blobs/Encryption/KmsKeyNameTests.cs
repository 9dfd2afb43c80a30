using MailTui.Core.Blobs.Encryption;

namespace MailTui.Core.Tests.Blobs.Encryption;

public class KmsKeyNameTests
{
    private const string Arn = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    [Theory]
    [InlineData(Arn, Arn, "Same")]
    [InlineData("1234abcd-12ab-34cd-56ef-1234567890ab", Arn, "Same")]
    [InlineData("key/1234abcd-12ab-34cd-56ef-1234567890ab", Arn, "Same")]
    [InlineData("alias/mail", "arn:aws:kms:us-east-1:111122223333:alias/mail", "Same")]
    [InlineData("alias/aws/ses", "alias/aws/ses", "Same")]
    [InlineData("1234abcd-12ab-34cd-56ef-000000000000", Arn, "Other")]
    [InlineData("arn:aws:kms:us-east-1:444455556666:key/1234abcd-12ab-34cd-56ef-1234567890ab", Arn, "Other")]
    [InlineData("arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", Arn, "Other")]
    [InlineData("arn:aws:kms:us-east-1:444455556666:alias/mail", Arn, "Other")]
    [InlineData("alias/mail", "alias/other", "Other")]
    [InlineData("alias/mail", Arn, "Unknown")]
    [InlineData(Arn, "alias/mail", "Unknown")]
    public void Two_names_are_of_one_key_or_not(string configured, string message, string match) =>
        Assert.Equal(match, KmsKeyName.Parse(configured)!.Compare(KmsKeyName.Parse(message)!).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("a key")]
    [InlineData("arn:aws:kms:us-east-1:111122223333:1234abcd")]
    [InlineData("arn:aws:kms:evil.example/#:111122223333:key/1234abcd")]
    [InlineData("arn:aws:kms:us-east-1:1111:key/1234abcd")]
    [InlineData("arn:aws:s3:us-east-1:111122223333:key/1234abcd")]
    [InlineData("1234abcd\n")]
    public void What_names_no_key_is_no_name(string text) => Assert.Null(KmsKeyName.Parse(text));
}
