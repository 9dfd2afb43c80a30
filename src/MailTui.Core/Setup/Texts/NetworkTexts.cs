using MailTui.Core.Text;

namespace MailTui.Core.Setup.Texts;

/// <summary>The ways out of a private subnet through a NAT instance.</summary>
internal static class NetworkTexts
{
    private const string Ports = "443 465 587 2465";

    public static IReadOnlyList<SetupText> All(SetupFacts facts) =>
        [
            new(
                Phrase.Of(
                    $"Security groups. Receiving never touches the VPC (MX → SES → S3), so nothing has to be let in from outside"
                ),
                SetupTextKind.Shell,
                Phrase.Join(
                    "\n",
                    [
                        Phrase.Verbatim($"REGION={facts.Region}"),
                        Phrase.Of(
                            $"MAIL_GROUP=sg-MAIL      # of the instance that MailTui runs on (the NAT instance itself, maybe)"
                        ),
                        Phrase.Of($"NAT_GROUP=sg-NAT        # of the NAT instance"),
                        Phrase.Of($"VPC_CIDR=10.0.0.0/16    # of the VPC"),
                        Phrase.Of($"# 443: S3, STS, SQS, KMS; 465, 587, 2465: SES's SMTP. EC2 restricts port 25."),
                        Phrase.Verbatim(
                            $"""
                            for PORT in {Ports}; do
                              aws ec2 authorize-security-group-egress  --region $REGION --group-id $MAIL_GROUP --protocol tcp --port $PORT --cidr 0.0.0.0/0
                              aws ec2 authorize-security-group-ingress --region $REGION --group-id $NAT_GROUP  --protocol tcp --port $PORT --cidr $VPC_CIDR
                              aws ec2 authorize-security-group-egress  --region $REGION --group-id $NAT_GROUP  --protocol tcp --port $PORT --cidr 0.0.0.0/0
                            done
                            """.ReplaceLineEndings("\n")
                        ),
                    ]
                )
            ),
            new(
                Phrase.Of(
                    $"The NAT instance forwards; the private subnet's route leads to it; S3 has a way of its own"
                ),
                SetupTextKind.Shell,
                Phrase.Join(
                    "\n",
                    [
                        Phrase.Verbatim(
                            $"""
                            aws ec2 modify-instance-attribute --region {facts.Region} --instance-id i-NAT --no-source-dest-check
                            aws ec2 create-route --region {facts.Region} --route-table-id rtb-PRIVATE --destination-cidr-block 0.0.0.0/0 --instance-id i-NAT
                            aws ec2 create-vpc-endpoint --region {facts.Region} --vpc-id vpc-ID --service-name com.amazonaws.{facts.Region}.s3 --route-table-ids rtb-PRIVATE
                            """.ReplaceLineEndings("\n")
                        ),
                        Phrase.Of($"# on the NAT instance:"),
                        Phrase.Verbatim(
                            """
                            sudo sysctl -w net.ipv4.ip_forward=1
                            sudo iptables -t nat -A POSTROUTING -s 10.0.0.0/16 -j MASQUERADE
                            """.ReplaceLineEndings("\n")
                        ),
                    ]
                )
            ),
        ];
}
