"""What stands side by side in official texts (từ ngữ văn bản hành chính): words of two syllables, and set phrases.

A reading is judged by its neighbours: the word list has the words of the language, the phrases what the field's plans
say on every page and no dictionary has («của tỉnh», «để xảy ra», «sửa đổi, bổ sung»).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from extractors.lexicon import load
from pipeline import wordlist

Pairs = frozenset[tuple[str, str]]

_PHRASES = """
ảnh hưởng, thụ hưởng, để tiếp tục, để tiếp nhận, để kiểm tra, để khai thác, để tăng cường, để điều chỉnh, dễ xảy ra,
số điện thoại, khi sinh, trong nội bộ, công tác phòng chống, tên gói thầu, gói thầu, dần làm, danh mục thu,
giá sản phẩm, trường hợp, tránh trường hợp, mỗi trường, tại công văn, tại thành phố, về môi trường, chức vụ trong,
khí thiên nhiên, khí nhà kính, khí hậu, khí thải,
ủy ban nhân dân, hội đồng nhân dân, tỉnh ủy, huyện ủy, đảng ủy, thành ủy, xã hội chủ nghĩa, khám chữa bệnh,
toàn tỉnh, cấp tỉnh, cấp xã, cấp huyện, trong tỉnh, của tỉnh, của xã, chủ tịch, phó chủ tịch, căn cứ, quyết định,
kế hoạch, của chính phủ, của ủy ban, nơi nhận, thành phố, chuyển đổi số, cải cách hành chính, thủ tục hành chính,
cải cách thể chế, tổ chức bộ máy, chế độ công vụ, tối thiểu, tối đa, ít nhất, trở lên, bổ sung, bãi bỏ, thay thế,
kèm theo, so với, tài chính công, chính quyền số, chính quyền điện tử, thường xuyên, người dân, doanh nghiệp,
dịch vụ công trực tuyến, số hóa hồ sơ, trả kết quả, phản ánh kiến nghị, trách nhiệm giải trình, kiểm soát tham nhũng,
phòng chống tham nhũng, công khai minh bạch, cung ứng dịch vụ, quản trị điện tử,
bộ phận một cửa, chỉ tiêu, chỉ số, chỉ đạo, đơn vị chủ trì, phối hợp, tham mưu, theo dõi, đôn đốc, tổng hợp, báo cáo,
định kỳ, hằng quý, hằng năm, trước ngày, hoàn thành, phấn đấu, tỷ lệ, mức độ hài lòng, xếp thứ hạng, xếp loại,
trên địa bàn tỉnh, trên địa bàn xã, trên địa bàn huyện, cán bộ công chức, viên chức, thống kê, tư pháp hộ tịch,
địa chính xây dựng, tài chính kế toán, văn hóa xã hội, mặt trận tổ quốc, thông tin và truyền thông, nội vụ,
thẩm quyền, khắc phục, nâng cao, đẩy mạnh, tuyên truyền phổ biến, sửa đổi bổ sung, luật tổ chức, tổ chức thực hiện,
ban hành kèm theo, đoàn thể, ban ngành, sở ngành, để người dân, để thực hiện, và các, thuộc thẩm quyền, một số điều,
luật sửa đổi, chính quyền địa phương, cơ quan thuộc, cơ sở thuộc, nộp thuế, thu thuế, thuế điện tử, số thu,
thi hành án dân sự, chữ ký số, cả nước, người đứng đầu, cấp phó, ngay sau, hướng tới, mất an ninh, đường truyền,
họp giao ban, đề thi, đề kiểm tra, tuyến đê, đê điều, đê bao, vẽ tranh, thi vẽ, điều kiện khác, khảo sát thử,
dễ hiểu, dễ thấy, hai thứ tiếng, hỏi đáp, tự chấm điểm, thu đủ, hộ mới, cách làm mới, cụ thể hóa, ba xã, hai xã,
vị thành niên, phòng cháy chữa cháy, cải cách thủ tục, cải cách tổ chức, cải cách chế độ, cải cách tài chính,
cải cách tổng thể, tổng thể nền hành chính, hiện đại hóa, xây dựng và phát triển, đơn giản hóa thủ tục,
cắt giảm thủ tục, giải quyết thủ tục, giải quyết hồ sơ, tiếp nhận hồ sơ, xử lý hồ sơ, nộp hồ sơ, luân chuyển hồ sơ,
thành phần hồ sơ, hồ sơ trễ hạn, trễ hẹn, quá hạn, đúng hạn, trước hạn, đúng thời hạn, hồ sơ giấy, hồ sơ điện tử,
hồ sơ tồn đọng, kéo dài, niêm yết công khai, xin lỗi, thư xin lỗi, văn bản xin lỗi, cá nhân và tổ chức,
tổ chức và cá nhân, cho tổ chức, của tổ chức, với tổ chức, các tổ chức, để tổ chức, tổ chức đoàn thể,
đoàn thể chính trị xã hội, các đoàn thể, hội đoàn thể, ban ngành đoàn thể, mặt trận và các đoàn thể,
tổ chức chính trị, tổ dân phố, thôn và tổ dân phố, trưởng thôn, trưởng ban, trưởng phòng, cán bộ và công chức,
đội ngũ cán bộ, đội ngũ công chức, cán bộ công chức viên chức, công chức xã, công chức chuyên môn,
chuyên môn nghiệp vụ, trình độ chuyên môn, đạo đức công vụ, văn hóa công vụ, kỷ luật kỷ cương, kỷ luật hành chính,
tác phong, lề lối làm việc, tinh thần thái độ, tinh thần trách nhiệm, thái độ phục vụ, nhũng nhiễu,
phòng chống tham nhũng tiêu cực, gây phiền hà, sách nhiễu, gây khó khăn, hành vi tham nhũng, hành vi vi phạm,
có hành vi, các hành vi, phạm vi, thuộc phạm vi, trong phạm vi, thuộc phạm vi quản lý, quản lý nhà nước,
thẩm quyền giải quyết, thẩm quyền quản lý, cấp có thẩm quyền, cơ quan có thẩm quyền, thẩm định, thẩm tra,
kiểm tra giám sát, thanh tra kiểm tra, kiểm tra đôn đốc, đôn đốc kiểm tra, tự kiểm tra, kiểm tra việc, kiểm toán,
kiểm soát thủ tục, kiểm soát quyền lực, kiểm điểm, theo dõi kiểm tra, theo dõi đánh giá, theo dõi tổng hợp,
theo dõi giám sát, theo dõi chỉ đạo, để theo dõi, đánh giá kết quả, đánh giá mức độ, điều tra xã hội học,
kết quả thực hiện, kết quả giải quyết, kết quả chỉ số, và trả kết quả, trả kết quả đúng hạn, kết quả đạt được,
hiệu quả, hiệu lực hiệu quả, nâng cao hiệu quả, chất lượng và hiệu quả, hiệu quả quản lý, hiệu quả hoạt động,
triển khai thực hiện, tổ chức triển khai, triển khai kế hoạch, triển khai nhiệm vụ, việc triển khai,
tiếp tục triển khai, quán triệt, tổ chức quán triệt, phổ biến giáo dục pháp luật, phổ biến pháp luật,
tuyên truyền và phổ biến, tuyên truyền vận động, thông tin tuyên truyền, thông tin đại chúng,
trang thông tin điện tử, cổng thông tin điện tử, cổng dịch vụ công, dịch vụ công ích, dịch vụ công quốc gia,
cơ sở dữ liệu, cơ sở dữ liệu quốc gia, dữ liệu số, hạ tầng số, ứng dụng công nghệ thông tin, nền tảng số, kinh tế số,
xã hội số, công dân số, kỹ năng số, số hóa kết quả, chuyển đổi số quốc gia, ngày chuyển đổi số, chuyển biến,
chuyển biến mạnh mẽ, văn bản điện tử, phòng điện tử, một cửa điện tử, báo cáo điện tử, một cửa liên thông,
cơ chế một cửa, bộ phận tiếp nhận, bộ phận tiếp nhận và trả kết quả, tổ giúp việc, tổ công tác,
tổ công nghệ số cộng đồng, ban chỉ đạo, ban chỉ huy, ban quản lý, ban giám đốc, ban thường vụ, ban chấp hành,
đảng bộ, chi bộ, các tỉnh, các huyện, của huyện ủy, ban của đảng, đảng viên, ủy ban nhân dân tỉnh,
ủy ban nhân dân huyện, ủy ban nhân dân xã, ủy ban mặt trận, ủy ban kiểm tra, chủ tịch ủy ban, thủ tướng chính phủ,
của thủ tướng, của chính phủ về, nghị quyết của chính phủ, sở nội vụ, phòng nội vụ, bộ nội vụ, sở tư pháp,
sở tài chính, sở y tế, sở công thương, sở xây dựng, sở giáo dục, sở khoa học, bộ tài chính, bộ tư pháp,
phòng tài chính, phòng tư pháp, phòng văn hóa, sở thông tin, văn hóa thể thao, thể thao và du lịch,
giáo dục và đào tạo, đào tạo bồi dưỡng, bồi dưỡng nghiệp vụ, tập huấn nghiệp vụ, tài nguyên và môi trường,
lao động thương binh, thương binh và xã hội, người có công, nông nghiệp và phát triển nông thôn, kế hoạch và đầu tư,
khoa học và công nghệ, văn phòng thống kê, công an xã, quân sự, đài truyền thanh, phát thanh và truyền hình,
hội liên hiệp phụ nữ, hội nông dân, hội cựu chiến binh, đoàn thanh niên, đoàn thanh niên cộng sản,
chịu trách nhiệm trước, trách nhiệm của, trách nhiệm người đứng đầu, người đứng đầu cơ quan, thủ trưởng các cơ quan,
thủ trưởng đơn vị, cơ quan đơn vị, các đơn vị, các địa phương, các phòng ban, các ban ngành, các cấp, các ngành,
các cấp các ngành, các sở ban ngành, trực thuộc, thành phố trực thuộc, trực thuộc trung ương, địa bàn thành phố,
toàn xã, toàn huyện, toàn quốc, cấp cơ sở, nhiệm vụ và giải pháp, nhiệm vụ giải pháp, giải pháp thực hiện,
nhiệm vụ trọng tâm, nhiệm vụ cụ thể, nhiệm vụ được giao, giao nhiệm vụ, phân công nhiệm vụ, mục đích yêu cầu,
mục tiêu chung, mục tiêu cụ thể, chỉ tiêu kế hoạch, chỉ tiêu chủ yếu, các chỉ tiêu, các tiêu chí,
tiêu chí thành phần, điểm số, số điểm, xếp hạng, bị trừ điểm, đạt điểm, tăng bậc, giảm bậc, chỉ số cải cách,
cải thiện chỉ số, nâng cao chỉ số, của chỉ số, chỉ số hài lòng, chỉ số hiệu quả, bộ chỉ số, chỉ số thành phần,
sự hài lòng, hài lòng của, sự phục vụ, hướng dẫn thực hiện, quy trình, quy trình nội bộ, quy chế, quy chế làm việc,
quy định pháp luật, quy định của pháp luật, theo quy định, theo đúng quy định, văn bản quy phạm pháp luật,
hệ thống hóa văn bản, rà soát văn bản, ban hành văn bản, văn bản chỉ đạo, chỉ đạo điều hành, chỉ đạo của, sự chỉ đạo,
lãnh đạo chỉ đạo, tiếp tục chỉ đạo, chỉ thị số, nghị quyết số, kế hoạch số, quyết định số, công văn số, thông báo số,
kết luận số, chương trình hành động, chương trình tổng thể, chương trình mục tiêu quốc gia, giai đoạn,
giai đoạn tiếp theo, những năm tiếp theo, các năm tiếp theo, tầm nhìn, định hướng đến năm, thời gian thực hiện,
thời gian hoàn thành, thời gian tới, trong thời gian, thời điểm, kịp thời, đồng thời, kịp thời báo cáo,
kịp thời phát hiện, báo cáo kết quả, báo cáo định kỳ, tổng hợp báo cáo, để tổng hợp, gửi báo cáo, định kỳ hằng tháng,
hàng tháng, hàng quý, hàng năm, hàng tuần, hằng tuần, sáu tháng, mỗi tháng, đầu năm, cuối năm, năm trước, năm sau,
đầu quý, lũy kế, cộng số, số người, quyển số, số tiền, số lượng, tổng số, số liệu, khó khăn vướng mắc,
đề xuất, đề nghị, ý kiến, phản ánh của, góp ý, giải đáp, đối thoại, vấn đề, các vấn đề, những vấn đề, đề án, đề tài,
đề cương, chuyên đề, tiêu đề, chủ đề, đề thi và, bảo mật đề thi, kỳ thi, coi thi, chấm thi, thi đua khen thưởng,
phong trào thi đua, thi hành công vụ, thực thi công vụ, khả thi, bài thi, phòng thi, hội thi, cuộc thi, thí sinh,
tuyển sinh, tuyển dụng, sáng kiến kinh nghiệm, sáng tạo, sáng kiến cải cách, phát huy, phát huy vai trò, gương mẫu,
chú trọng, quan tâm, tập trung, tăng cường, tăng cường công tác, công tác kiểm tra, công tác cải cách,
công tác quản lý, công tác tuyên truyền, công tác phối hợp, công tác dân vận, đẩy mạnh công tác, đẩy mạnh ứng dụng,
đẩy mạnh cải cách, đẩy mạnh tuyên truyền, đẩy nhanh tiến độ, thúc đẩy phát triển, thúc đẩy tăng trưởng, góp phần,
góp phần nâng cao, góp phần thúc đẩy, nhằm nâng cao, nhằm đẩy mạnh, nhằm thúc đẩy, tạo chuyển biến,
tạo điều kiện thuận lợi, thuận tiện, thuận lợi cho, dễ dàng, dễ tiếp cận, dễ thực hiện, dễ hiểu dễ nhớ, dễ khai thác,
dễ bị, tiếp cận thông tin, tìm hiểu, tra cứu, hiểu biết, khai thác sử dụng, sử dụng đất, kế hoạch sử dụng đất,
quy hoạch sử dụng đất, bảng giá đất, thu hồi đất, đất đai, bồi thường, ngân sách nhà nước, thu chi ngân sách,
dự toán, quyết toán, dự toán ngân sách, chi tiêu nội bộ, chi thường xuyên, chi phí, chi trả, chi tiết,
quy định chi tiết, chi đầu tư, mức chi, khoản chi, nguồn chi, nguồn kinh phí, kinh phí thực hiện, kinh phí hoạt động,
bảo đảm kinh phí, bố trí kinh phí, nguồn vốn, phân bổ vốn, nguồn lực, nguồn nhân lực, đầu tư công, vốn đầu tư,
tài sản công, giải ngân, nợ thuế, tiền thuế, thuế thu nhập, kê khai tài sản, công bố công khai, được công bố,
bãi bỏ thủ tục, danh mục thủ tục, danh sách, hộ nghèo, hộ cận nghèo, chuẩn nghèo, giảm nghèo, xóa đói giảm nghèo,
an sinh xã hội, bảo hiểm y tế, bảo hiểm xã hội, đảm bảo, bảo đảm công khai, đảm bảo công khai, bảo đảm an ninh,
an ninh trật tự, trật tự an toàn, an toàn giao thông, an toàn thực phẩm, vệ sinh môi trường, vệ sinh an toàn,
thiên tai, phòng chống thiên tai, phòng chống dịch, dịch bệnh, tội phạm, phòng chống tội phạm, ma túy,
khiếu nại tố cáo, tố tụng, tố giác, giải quyết khiếu nại, tiếp công dân, hòa giải ở cơ sở, dân chủ ở cơ sở,
quy chế dân chủ, quyền làm chủ, dân biết dân bàn, dân làm dân kiểm tra, dân giám sát, dân thụ hưởng, đại biểu,
đại hội đại biểu, đại biểu hội đồng, cử tri, tiếp xúc cử tri, bầu cử, ứng cử, đại diện, đại diện hộ, sơ kết,
tổng kết, sơ kết tổng kết, hội nghị, hội nghị tổng kết, hội thảo, cuộc họp, họp thôn, họp dân, biên bản, tại trụ sở,
trụ sở làm việc, nhà văn hóa, loa truyền thanh, tờ rơi, pa nô áp phích, mạng xã hội, hình thức, nhiều hình thức,
bằng nhiều hình thức, hình thức phù hợp, phù hợp với, tình hình, tình hình thực tế, thực tiễn, thực trạng, thực chất,
tình trạng, nguyên nhân, nguyên nhân chủ quan, khách quan, tồn tại hạn chế, những hạn chế, khắc phục hạn chế,
hướng khắc phục, tham mưu khắc phục, công chức tham mưu, tham mưu ủy ban, tham mưu cho, đơn vị phối hợp,
cơ quan phối hợp, phối hợp thực hiện, phối hợp chặt chẽ, chủ trì phối hợp, cơ quan chủ trì, chủ động,
chủ động phối hợp, chủ động triển khai, chủ trương, tự chủ, chủ thể, luật ban hành văn bản, luật ngân sách nhà nước,
luật đất đai, luật cán bộ công chức, luật viên chức, luật khiếu nại, luật thi đua khen thưởng,
luật tiếp cận thông tin, được sửa đổi bổ sung, sửa đổi một số điều, bổ sung một số điều, một số điều của luật,
điều chỉnh bổ sung, bổ sung kế hoạch, bổ sung thêm, bổ nhiệm, bổ trợ, kể từ ngày, kể cả, thi hành kể từ, có hiệu lực,
hiệu lực thi hành, có hiệu lực kể từ ngày, chịu trách nhiệm thi hành, thi hành quyết định, ban hành kế hoạch,
ban hành kèm theo quyết định, ban hành quy chế, chi cục, cục thuế, thuế tỉnh, kho bạc, ngân hàng,
ngân hàng thương mại, doanh nghiệp nhỏ và vừa, nhà đầu tư, thu hút đầu tư, môi trường đầu tư kinh doanh,
năng lực cạnh tranh, sản xuất kinh doanh, sản phẩm, hợp tác xã, hộ kinh doanh, hộ gia đình, cộng đồng dân cư,
khu dân cư, dân tộc, dân tộc thiểu số, tôn giáo, tối thiểu đạt, tiết kiệm, thực hành tiết kiệm, chống lãng phí,
tiết kiệm chống lãng phí, bình đẳng, bình đẳng giới, trẻ em, người cao tuổi, học sinh, học sinh sinh viên, giáo viên,
giáo dục phổ thông, trung học phổ thông, phổ cập giáo dục, chương trình giáo dục phổ thông, mầm non, tiểu học,
dạy và học, giảng dạy, toàn diện, căn bản toàn diện, đổi mới căn bản, đổi mới giáo dục, chất lượng giáo dục,
đạt chuẩn, chuẩn quốc gia, tiêu chuẩn quốc gia, theo chuẩn, xây dựng nông thôn mới, nông thôn mới nâng cao,
đô thị văn minh, xây dựng kế hoạch, bảo vệ môi trường, quốc phòng an ninh, an ninh quốc phòng, an ninh mạng,
an toàn thông tin, tuyên dương, biểu dương, biểu dương khen thưởng, tập thể, tập thể và cá nhân, cụ thể trong,
và cụ thể, có thể, toàn thể, không thể, thể hiện, thể dục thể thao, cơ thể, chính đáng, lợi ích chính đáng,
quyền và lợi ích, lợi dụng, bị lợi dụng, tự giác, nghiêm túc, nghiêm chỉnh, xử lý nghiêm, xử lý kịp thời,
xử lý vi phạm, xử lý các, xử lý trách nhiệm, khiển trách, cảnh cáo, từ khiển trách trở lên, lưu trữ, văn thư lưu trữ,
lưu văn thư, sao gửi, kính gửi, như trên, như sau, cụ thể như sau, gồm có, bao gồm, theo dõi và, nhu cầu, có nhu cầu,
theo yêu cầu, khi có, khi có yêu cầu, sau khi, trước khi, khi để xảy ra, không để xảy ra, nhằm để, làm cơ sở để,
để làm, để có, để được, để bảo đảm, để đảm bảo, để nâng cao, để đẩy mạnh, để phục vụ, để giải quyết, để xem xét,
để kịp thời, để cán bộ, để cải thiện, để chỉ đạo, để phối hợp, để đánh giá, thông qua, qua phần mềm,
phần mềm theo dõi, giao qua, qua mạng, qua hệ thống, qua dịch vụ, gửi qua, qua rà soát, mới phát sinh, phát hiện qua,
củng cố, củng cố kiện toàn, kiện toàn tổ chức, tinh gọn, tinh giản biên chế, vị trí việc làm, vị trí lãnh đạo,
lãnh đạo các, lãnh đạo tỉnh, giữa lãnh đạo, báo cáo lãnh đạo, cấp trên, cấp dưới, cấp trên giao, đúng thẩm quyền,
ủy quyền, phân cấp, phân quyền, phân cấp quản lý, đôn đốc nhắc nhở, đôn đốc thực hiện, nắm bắt, nắm bắt các,
kiên quyết, dứt điểm, giải quyết dứt điểm, mũi nhọn, lĩnh vực, các lĩnh vực, trên các lĩnh vực, trong các lĩnh vực,
bậc so với, giảm so với, vận tải, vận chuyển, vận chuyển hàng hóa, giấy phép, cấp giấy phép, cấp giấy chứng nhận,
giấy khai sinh, chứng thực, đăng ký, đăng ký khai sinh, đăng ký kinh doanh, về việc, về công tác, về cải cách,
về thực hiện, về đẩy mạnh, về ủy ban, báo cáo về, gửi về, về phòng, về sở, về văn phòng, và xử lý, và thực hiện,
và nâng cao, của người dân, của cán bộ, của cấp, của ban, của các, của cơ quan, của địa phương, của hội đồng,
của nhà nước, của mình, của trung ương, tại điểm, tại khoản, tại điều, tại các, tại bộ phận, tại ủy ban, tại cơ quan,
tại địa phương, thuộc thẩm quyền của
"""
# the list sets the tone of oa, oe and uy on the second letter, official texts mostly on the first
_NEW_PLACE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe",
    "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
# what stands by itself in any official text: no neighbour proves it wrong
COMMON = frozenset(
    word
    for line in (
        "và của các có được cho với trong trên tại theo từ đến để khi do là những một số năm ngày tháng quý tuần giờ",
        "xã tỉnh huyện phường thị thôn về việc này đó cấp qua bằng hằng hàng mỗi thi tắt hóa hoá nhà nhận phòng giao",
        "đất cổng nhỏ đội đài gia ban bộ sở ngành khối tổ hội đoàn đảng ủy uỷ nước dân người công văn bản đề kỳ đợt",
        "lần mức loại bước kể ra vào lên xuống hết còn đã đang sẽ cần phải nên hoặc nếu thì mà như không chưa rõ đủ",
        "dễ đúng sau trước giữa gồm thuộc tới chi ngoài dùng hai quỹ bảng bị nơi tầm đồng hướng tin sự cửa",
    )
    for word in line.split()
)
WORD = re.compile(r"[^\W\d_]+")
_OF_TWO = re.compile(r"^[ \t]*(\S+)[ \t]+(\S+)[ \t]*$", re.MULTILINE)
_GAP = re.compile(r"[ \n]*")
_OLD_PLACE = re.compile(rf"(?<!q)(?:{'|'.join(_NEW_PLACE)})(?![a-zđ])")


@cache
def pairs(names: bool = False) -> Pairs:
    """The words of two syllables in the word list, and what plans say on every page, in small letters.

    Args:
        names: with the names of provinces, which prove nothing where there are no capitals.
    """
    return official(names) | listed()


@lru_cache(maxsize=1)
def listed() -> Pairs:
    """The words of two syllables in the word list."""
    # the whole list at once: one entry after the other takes twice as long
    return frozenset(_OF_TWO.findall(placed("\n".join(wordlist.entries()))))


@cache
def official(names: bool = False) -> Pairs:
    """Neighbours in what plans say on every page, and in the names of provinces where these are asked for."""
    provinces = [placed(name.lower()).split() for name in load("provinces")["provinces"]] if names else []
    return frozenset(pair for words in (*_phrases(), *provinces) for pair in pairwise(words))


@lru_cache(maxsize=1)
def triples() -> frozenset[tuple[str, str, str]]:
    """Three words that stand together in what plans say on every page."""
    return frozenset(three for words in _phrases() for three in zip(words, words[1:], words[2:], strict=False))


def stand_together(first: str, second: str) -> bool:
    """Whether two words, in small letters, make one together, or stand together in what plans say."""
    return (placed(first), placed(second)) in pairs()


def _phrases() -> list[list[str]]:
    return [phrase.split() for phrase in _PHRASES.replace("\n", " ").split(",")]


@lru_cache(maxsize=50_000)
def placed(word: str) -> str:
    """The word with the tone of oa, oe and uy where official texts mostly set it: «hoà» as «hòa»."""
    return _OLD_PLACE.sub(lambda match: _NEW_PLACE[match.group()], word)


def word_before(match: re.Match[str]) -> str:
    """The word that stands before what was matched, with white space alone between; empty where none does."""
    chars, stop = match.string, match.start()
    while stop and chars[stop - 1] in " \n":
        stop -= 1
    start = stop
    while start and chars[start - 1].isalpha():
        start -= 1
    return chars[start:stop] if stop < match.start() else ""


def word_after(match: re.Match[str]) -> re.Match[str] | None:
    """The word that stands after, likewise."""
    gap = _GAP.match(match.string, match.end())
    return WORD.match(match.string, gap.end()) if gap and gap.end() > match.end() else None
