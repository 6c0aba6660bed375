import{A as e,Ct as t,D as n,E as r,Et as i,Gt as a,J as o,Jt as s,M as c,Qt as l,Rt as u,St as d,T as f,Tt as p,Wt as m,X as h,Xt as g,Yt as _,Zt as v,_ as y,_t as ee,at as te,bt as ne,c as b,dn as x,fn as S,gn as C,it as re,mn as w,nn as ie,r as ae,s as oe,tn as se,un as T,vn as E,vt as ce,wt as D,x as O,xt as le,yt as ue}from"./shared-DAoOR4wi.js";import{F as de,b as k,g as fe,h as pe,k as me,s as he,u as ge,v as _e,x as A}from"./pages-BGWuyDtC.js";var ve=se(class extends ie{constructor(){super(...arguments),this.key=w}render(e,t){return this.key=e,t}update(e,[t,n]){return t!==this.key&&(ae(e),this.key=t),n}});function j({customer:e,states:t,text:n},r){return{limit:100,...n?{text:n}:{},...t.length?{states:t}:{},...e===null?{}:{customer_id:e},...r===null?{}:{after:r}}}function ye({ask:e}){return{list:async(t,n)=>{let{next:r,orders:i,total:a}=await e(`orders/list`,j(t,n));return{rows:i,total:a,next:r}},get:t=>e(`orders/get`,{order_id:t}),save:(t,n)=>e(`orders/save`,{...t===null?{}:{order_id:t},order:n})}}var be=[`access`,`rectification`,`erasure`,`restriction`,`portability`,`objection`];function M({ask:e,language:t}){return{list:async(t,n)=>{let{customers:r,next:i,total:a}=await e(`customers/list`,j({...t,customer:null},n));return{rows:r,total:a,next:i}},get:t=>e(`customers/get`,{customer_id:t}),save:(t,n)=>e(`customers/save`,{...t===null?{}:{customer_id:t},customer:n}),restrict:(t,n)=>e(`customers/restrict`,{customer_id:t,is_restricted:n}),planErasure:t=>e(`customers/erase`,{customer_id:t}),erase:(t,n)=>e(`customers/erase`,{customer_id:t,token:n}),information:async n=>{let{url:r}=await e(`customers/export`,{customer_id:n,language:t()});return r},requests:async()=>{let{requests:t}=await e(`customers/requests`);return t},addRequest:(t,n,r)=>e(`customers/add_request`,{customer_id:t,kind:n,received_on:r}),answerRequest:t=>e(`customers/answer_request`,{request_id:t})}}var xe={open:{icon:`mdi:progress-clock`,tone:`printing`},done:{icon:`mdi:check-circle-outline`,tone:`success`},cancelled:{icon:`mdi:cancel`,tone:`muted`},accepted:{icon:`mdi:check-circle-outline`,tone:`success`},declined:{icon:`mdi:cancel`,tone:`muted`},active:{icon:`mdi:account-outline`,tone:`muted`},restricted:{icon:`mdi:account-lock-outline`,tone:`warning`},erased:{icon:`mdi:account-off-outline`,tone:`muted`}};function N(e,t,n){let{icon:r,tone:i}=xe[t],a=`${e}.state.${t}`;return C`<span class=${`sign tone-${i}`}
    ><ha-icon .icon=${r} style="color: var(--tone)"></ha-icon
    ><span class="ellipsis">${n.texts.text(a)}</span></span
  >`}function Se({customer:e,customer_name:t}){return[t,e].filter(Boolean).join(` · `)}function P({details:e,number:t}){return e&&(e.company||e.name)||t}function Ce(e){return[F(e),Ee(e),De(e),{key:`state`,title:e.texts.text(`records.column.state`),cell:({state:t})=>N(`order`,t,e),width:128,card:`aside`},I(e,`due`,({due_on:e})=>e),I(e,`service`,({service_on:e})=>e,8),Oe(e)]}function we(e){return[F(e),Ee(e),De(e),{key:`state`,title:e.texts.text(`records.column.state`),cell:({state:t})=>N(`quote`,t,e),width:128,card:`aside`},I(e,`sent`,({sent_on:e})=>e,7),I(e,`valid`,({valid_until:e})=>e,6),Oe(e)]}function Te(e){let{formats:t,texts:n}=e;return[F(e),{key:`name`,title:n.text(`records.column.name`),cell:P,width:160,grow:4,isLink:!0,card:`title`},{key:`city`,title:n.text(`customer.city`),cell:({details:e})=>e?.city??``,width:120,grow:2,hide:8,card:`below`},{key:`state`,title:n.text(`records.column.state`),cell:({state:t})=>N(`customer`,t,e),width:150,card:`aside`},{key:`contact`,title:n.text(`records.column.contact`),cell:({contacted_at:e})=>t.moment(e,f.now),width:120,hide:7}]}function F({texts:e}){return{key:`number`,title:e.text(`records.column.number`),cell:({number:e})=>e,width:112,hide:6,card:`below`}}function Ee({texts:e}){return{key:`title`,title:e.text(`records.column.title`),cell:({number:e,quantity:t,title:n})=>`${t>1?`${t} × `:``}${n||e}`,width:160,grow:4,isLink:!0,card:`title`}}function De({texts:e}){return{key:`customer`,title:e.text(`records.column.customer`),cell:Se,width:170,grow:4,hide:5,card:`below`}}function I({formats:e,texts:t},n,r,i=6){return{key:n,title:t.text(`records.column.${n}`),cell:t=>{let n=r(t);return n===null?``:e.date(`${n}T12:00:00Z`)},width:116,hide:i,...n===`due`||n===`valid`?{card:`below`}:{}}}function Oe({formats:e,texts:t}){return{key:`price`,title:t.text(`records.column.price`),cell:({currency:t,price:n})=>n?e.money(n.gross,t):w,isNumeric:!0,width:100,hide:4,card:`corner`}}var L=class extends A{constructor(...e){super(...e),this.customerId=null,this._isBusy=!1,this._requests=new n(this,new y),this._load=()=>{this._requests.store.load(()=>this._api.requests())}}static{this.styles=[a,s,g,v,k,E`
      :host {
        display: block;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        min-height: 44px;
        padding: 4px 0;
        border-top: 1px solid var(--pz-line);
      }
      li span:first-of-type {
        flex: 1 1 160px;
      }
      li ha-icon {
        color: var(--tone);
      }
      a {
        color: inherit;
      }
      .line {
        margin-top: 12px;
      }
    `]}willUpdate(e){this.hasUpdated||(this._api=M(this.connection)),e.has(`customerId`)&&this._load()}render(){let{error:e,value:t}=this._requests.state,n=t?.filter(({customer_id:e})=>this.customerId===null||e===this.customerId);return C`<section class="card">
      <h2>${this.text(`requests.title`)}</h2>
      <p class="muted">${this.text(`requests.text`)}</p>
      <printernizer-failure
        .heading=${this.text(`records.failed`)}
        .error=${e}
        @retry-wanted=${this._load}
      ></printernizer-failure>
      ${n?.length?C`<ul>
              ${n.map(e=>this._request(e))}
            </ul>`:w}
      ${n?.length===0?C`<p class="muted">${this.text(`requests.none`)}</p>`:w}
      ${this.customerId===null?w:this._form()}
    </section>`}_request({customer:t,customer_id:n,done_at:r,due_on:i,id:a,kind:o,received_on:s}){let c=r===null&&i<this.i18n.formats.today(f.now);return C`<li class=${`tone-${r===null?c?`error`:`warning`:`success`}`}>
      <ha-icon
        .icon=${r===null?c?`mdi:alert-circle-outline`:`mdi:clock-outline`:`mdi:check-circle-outline`}
      ></ha-icon>
      <span>
        ${this.text(`requests.kind.${o}`)}
        ${this.customerId===null&&t!==null&&n!==null?C` · <a href=${e(p(`customers`,n))}>${t}</a>`:w}
        <span class="muted">${this.text(`requests.received`,{day:this.day(s)})}</span>
      </span>
      <span>
        ${r===null?this.text(c?`requests.late`:`requests.due`,{day:this.day(i)}):this.text(`requests.done`,{day:this.day(r)})}
      </span>
      ${r===null?C`<printernizer-button
              icon="mdi:check"
              .text=${this.text(`requests.answer`)}
              ?disabled=${this._isBusy}
              @click=${()=>this._do(()=>this._api.answerRequest(a))}
            ></printernizer-button>`:w}
    </li>`}_form(){return C`<div class="line">
      <div>
        <label for="kind">${this.text(`requests.kind`)}</label>
        <select id="kind">
          ${be.map(e=>C`<option value=${e}>${this.text(`requests.kind.${e}`)}</option>`)}
        </select>
      </div>
      <div>
        <label for="received">${this.text(`requests.received_on`)}</label>
        <input id="received" type="date" required .value=${this.i18n.formats.today(f.now)} />
      </div>
      <printernizer-button
        icon="mdi:plus"
        .text=${this.text(`requests.add`)}
        ?disabled=${this._isBusy}
        @click=${this._add}
      ></printernizer-button>
    </div>`}async _add(){let[e,t,n]=[this.customerId,this._kind.value,this._received.value];e!==null&&n&&await this._do(()=>this._api.addRequest(e,t,n))}async _do(e){this._isBusy=!0,await this.attempt(e),this._isBusy=!1,this._load()}};m([S({attribute:!1})],L.prototype,`customerId`,void 0),m([x()],L.prototype,`_isBusy`,void 0),m([T(`#kind`)],L.prototype,`_kind`,void 0),m([T(`#received`)],L.prototype,`_received`,void 0),L=m([l(`printernizer-customer-requests`)],L);var R=E`
  .head,
  .deeds,
  .save,
  .picked {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .head h2 {
    min-width: 0;
    font-size: 24px;
    font-weight: 400;
    line-height: 32px;
    overflow-wrap: anywhere;
  }
  .head .sign {
    margin-inline-start: 8px;
  }
  .deeds {
    margin: 12px 0;
  }
  .deeds:last-child {
    margin-bottom: 0;
  }
  .save {
    justify-content: flex-end;
  }
  .picked {
    justify-content: space-between;
    margin-bottom: 12px;
  }
  .result {
    margin: 12px 0 0;
    font-weight: 500;
  }
  .card table + p {
    margin-top: 8px;
  }
  a {
    color: inherit;
  }
  tbody th {
    padding: 6px 8px 6px 0;
    border-top: 1px solid var(--pz-line);
    font-size: 14px;
    color: var(--pz-text);
  }
  .skeleton {
    height: 320px;
    border-radius: var(--pz-radius);
    background: var(--pz-tint);
  }
`,ke=[`details`,`orders`,`quotes`,`jobs`,`files`,`pictures`,`rules`],z=class extends A{constructor(...e){super(...e),this.customerId=null,this._draft={},this._isBusy=!1,this._customer=new n(this,new y)}static{this.styles=[a,s,_,g,v,k,R]}willUpdate(e){this.hasUpdated||(this._api=M(this.connection)),e.has(`customerId`)&&(this._draft={},this._load(!0))}render(){let t=this.customerId===null?void 0:this._customer.state.value;if(this.customerId!==null&&!t)return this._waiting();let n=t?.details!==null;return C`
      <div class="wide head">
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text(`business.section.customers`)}
          .href=${e(i(`customers`))}
        ></printernizer-button>
        <h2>${t?P(t):this.text(`records.new.customers`)}</h2>
        ${t?C`<span class="muted">${t.number}</span>${N(`customer`,t.state,this.i18n)}`:w}
      </div>
      <section class="card">
        <h2>${this.text(`customer.details`)}</h2>
        ${n?this._details(t):C`<p class="muted">${this.text(`customer.hidden.${t.state===`erased`?`erased`:`restricted`}`)}</p>`}
      </section>
      ${t?this._aside(t):w}
    `}_waiting(){let{error:e}=this._customer.state;return e===void 0?C`<div class="wide skeleton" aria-busy="true"></div>`:C`<printernizer-failure
      class="wide"
      .heading=${this.text(`records.failed`)}
      .error=${e}
      @retry-wanted=${()=>{this._load(!0)}}
    ></printernizer-failure>`}_details(e){let t={country:`DE`,is_company:!1,legal_hold:!1,...e?.details,...e?{country:e.country,is_company:e.is_company,legal_hold:e.legal_hold}:{},...this._draft};return C`<printernizer-settings-form
        .questions=${this._questions(e!==void 0)}
        .values=${t}
        @answered=${({detail:e})=>{let t=e.key===`country`?String(e.value).toUpperCase():e.value;this._draft={...this._draft,[e.key]:t}}}
      ></printernizer-settings-form>
      <div class="save deeds">
        <printernizer-button
          variant="filled"
          icon="mdi:content-save-outline"
          .text=${this.text(`settings.save`)}
          ?disabled=${this._isBusy}
          @click=${this._save}
        ></printernizer-button>
      </div>`}_questions(e){let t=(e,t=255)=>({kind:`text`,key:e,longest:t,label:this.text(`customer.${e}`)});return[{kind:`switch`,key:`is_company`,label:this.text(`customer.is_company`)},t(`name`),t(`company`),t(`street`),t(`postcode`),t(`city`),{...t(`country`,2),hint:this.text(`customer.country_text`)},t(`email`),t(`phone`),t(`vat_id`,40),{kind:`note`,key:`note`,longest:4e3,label:this.text(`records.note`)},...e?[{kind:`switch`,key:`legal_hold`,label:this.text(`customer.legal_hold`),hint:this.text(`customer.legal_hold_text`)}]:[]]}_aside(t){let{id:n,state:r}=t;return C`<div class="column">
      <section class="card">
        <h2>${this.text(`customer.belongs`)}</h2>
        <div class="deeds">
          ${this._link(`mdi:clipboard-text-outline`,this.text(`business.section.orders`),e(i(`orders`,{customer:n})))}
          ${this._link(`mdi:file-sign`,this.text(`business.section.quotes`),e(i(`quotes`,{customer:n})))}
          ${this._link(`mdi:format-list-bulleted`,this.text(`records.jobs`),e(h({customers:[n]})))}
          ${r===`active`?this._link(`mdi:plus`,this.text(`records.new.orders`),e(p(`orders`,null,n))):w}
        </div>
      </section>
      ${r===`erased`?w:this._rights(t)}
      <printernizer-customer-requests .customerId=${n}></printernizer-customer-requests>
    </div>`}_rights(e){let t=e.state===`restricted`;return C`<section class="card">
      <h2>${this.text(`customer.rights`)}</h2>
      <p class="muted">${this.text(`customer.rights_text`)}</p>
      ${e.erase_on===null?w:C`<p>${this.text(`customer.erase_on`,{day:this.day(e.erase_on)})}</p>`}
      <div class="deeds">
        <printernizer-button
          icon="mdi:file-account-outline"
          .text=${this.text(`customer.export`)}
          ?disabled=${this._isBusy}
          @click=${this._inform}
        ></printernizer-button>
        <printernizer-button
          icon=${t?`mdi:account-lock-open-outline`:`mdi:account-lock-outline`}
          .text=${this.text(t?`customer.unrestrict`:`customer.restrict`)}
          ?disabled=${this._isBusy}
          @click=${()=>this._restrict(!t)}
        ></printernizer-button>
        <printernizer-button
          variant="danger"
          icon="mdi:account-remove-outline"
          .text=${this.text(`customer.erase`)}
          ?disabled=${this._isBusy}
          @click=${this._erase}
        ></printernizer-button>
      </div>
    </section>`}_link(e,t,n){return C`<printernizer-button .icon=${e} .text=${t} .href=${n}></printernizer-button>`}_load(e){let t=this.customerId;t!==null&&this._customer.store.load(()=>this._api.get(t),{forget:e})}async _save(){let e=await this._do(()=>this._api.save(this.customerId,this._draft));e&&(b(this,this.text(`settings.saved`)),this._draft={},this.customerId===null?O(p(`customers`,e.id)):this._load(!1))}async _inform(){let e=this.customerId;if(e===null)return;let t=await this._do(()=>this._api.information(e));t!==void 0&&this.openFile(t,!0)}async _restrict(e){let t=this.customerId;t!==null&&(!e||await this.confirm(this.text(`customer.restrict_title`),this.text(`customer.restrict_text`),this.text(`customer.restrict`)))&&(await this._do(()=>this._api.restrict(t,e)),this._load(!1))}async _erase(){let e=this.customerId;if(e===null)return;let t=await this._do(()=>this._api.planErasure(e)),n=t?.token;if(!t||!n||!await this.confirm(this.text(`customer.erase_title`,{customer:t.customer}),this._planText(t),this.text(`customer.erase`),this.text(`month.close_understood`)))return;let r=await this._do(()=>this._api.erase(e,n));r&&(b(this,r.erase_on===null?this.text(`customer.erased_now`):this.text(`customer.erased_later`,{day:this.day(r.erase_on)})),this._load(!1))}_planText({counts:e,erase_on:t}){let n=ke.filter(t=>(e[t]??0)>0).map(t=>`${this.text(`erasure.${t}`)}: ${this.i18n.formats.number(e[t]??0)}`);return`${t===null?``:`${this.text(`erasure.later`,{day:this.day(t)})} `}${this.text(`erasure.goes`,{what:n.join(`, `)||`–`})} ${this.text(`erasure.stays`)}`}async _do(e){this._isBusy=!0;let t=await this.attempt(e);return this._isBusy=!1,t}};m([S({attribute:!1})],z.prototype,`customerId`,void 0),m([x()],z.prototype,`_draft`,void 0),m([x()],z.prototype,`_isBusy`,void 0),z=m([l(`printernizer-business-customer`)],z);function Ae({ask:e}){return{formats:()=>e(`exports/formats`),create:({content:t,format:n,isRepeat:r=!1,month:i,span:a})=>e(`exports/create`,{format:n,content:t,...i===void 0?{}:{period:i},...a,...r?{is_repeat:!0}:{}}),positions:t=>e(`exports/positions`,{order_ids:[t]})}}var je=[`jobs`,`costs`,`statement`,`own_use`,`bookings`,`books`,`customers`,`contacts`,`articles`,`history`],Me=[`customers`,`contacts`,`articles`],B=class extends A{constructor(...e){super(...e),this._content=`jobs`,this._period=`this_year`,this._month=``,this._isRepeat=!1,this._isBusy=!1,this._choices=new n(this,new y),this._load=()=>{this._choices.store.load(()=>this._api.formats())}}static{this.styles=[a,s,g,k,E`
      .choice {
        display: flex;
        align-items: start;
        gap: 12px;
        min-height: 44px;
        padding: 8px;
        border-top: 1px solid var(--pz-line);
        cursor: pointer;
      }
      .choice input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 1px 0 0;
        accent-color: var(--pz-printing);
      }
      .choice b {
        display: block;
        font-weight: 500;
      }
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }
      .tick {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
      }
      .asked {
        display: flex;
        flex-direction: column;
        align-items: start;
        gap: 12px;
      }
      .asked > div {
        width: min(320px, 100%);
      }
      input[type="month"] {
        width: 100%;
        min-height: 40px;
        padding: 8px 12px;
        border: 1px solid var(--pz-line);
        border-radius: 8px;
        font: inherit;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
    `]}willUpdate(){this.hasUpdated||(this._api=Ae(this.connection),this._month=Pe(this.i18n.formats.today(f.now).slice(0,7)),this._load())}render(){let{error:e,value:t}=this._choices.state;if(!t)return e===void 0?C`<section class="card" aria-busy="true"><p class="muted">…</p></section>`:C`<printernizer-failure
            .heading=${this.text(`records.failed`)}
            .error=${e}
            @retry-wanted=${this._load}
          ></printernizer-failure>`;let n=je.filter(e=>t.choices.some(({content:t})=>t===e));return C`
      <section class="card">
        <h2>${this.text(`exports.what`)}</h2>
        <fieldset>
          <legend class="hidden">${this.text(`exports.what`)}</legend>
          ${n.map(e=>this._choice(e))}
        </fieldset>
      </section>
      <section class="card">
        <h2>${this.text(`exports.how`)}</h2>
        ${this._how(t.choices.filter(({content:e})=>e===this._content))}
      </section>
    `}_choice(e){return C`<label class="choice">
      <input
        type="radio"
        name="content"
        .checked=${e===this._content}
        @change=${()=>{this._content=e}}
      />
      <span>
        <b>${this.text(`exports.content.${e}`)}</b>
        <span class="muted">${this.text(`exports.content_text.${e}`)}</span>
      </span>
    </label>`}_how(e){let t=Ne(e,this._format);return t?C`<div class="asked">
      <div>
        <label class="field" for="format">${this.text(`exports.format`)}</label>
        <select
          id="format"
          @change=${e=>{this._format=e.target.value}}
        >
          ${e.map(({format:e})=>C`<option value=${e} ?selected=${e===t.format}>
                ${this.text(`exports.format.${e}`)}
              </option>`)}
        </select>
      </div>
      ${this._when(t)}
      ${t.format===`datev`?C`<label class="tick">
              <input
                type="checkbox"
                .checked=${this._isRepeat}
                @change=${e=>{this._isRepeat=e.target.checked}}
              />${this.text(`exports.repeat`)}
            </label>`:w}
      <p class="muted">${this.text(`exports.noted`)}</p>
      <printernizer-button
        variant="filled"
        icon=${t.format===`print`?`mdi:printer-outline`:`mdi:download`}
        .text=${this.text(t.format===`print`?`exports.open`:`exports.download`)}
        ?disabled=${this._isBusy}
        @click=${()=>this._create(t)}
      ></printernizer-button>
    </div>`:w}_when({content:e,needs_month:t}){return Me.includes(e)?w:t?C`<div>
        <label class="field" for="month">${this.text(`month.column.month`)}</label>
        <input
          id="month"
          type="month"
          required
          min="2000-01"
          max="2099-12"
          .value=${this._month}
          @change=${e=>{this._month=e.target.value}}
        />
      </div>`:C`<printernizer-period-choice
      .period=${this._period}
      @period-changed=${e=>{this._period=e.detail.period}}
    ></printernizer-period-choice>`}async _create({content:e,format:t,needs_month:n}){if(n&&!/^20\d\d-\d\d$/.test(this._month))return;let r=n||Me.includes(e)?void 0:re(this._period,f.now,this.i18n.formats.timeZone);this._isBusy=!0;let i=await this.attempt(()=>this._api.create({content:e,format:t,span:r,...n?{month:this._month}:{},isRepeat:t===`datev`&&this._isRepeat}));this._isBusy=!1,i&&(this.openFile(i.url,t!==`print`),b(this,this.text(`exports.made`)))}};m([x()],B.prototype,`_content`,void 0),m([x()],B.prototype,`_format`,void 0),m([x()],B.prototype,`_period`,void 0),m([x()],B.prototype,`_month`,void 0),m([x()],B.prototype,`_isRepeat`,void 0),m([x()],B.prototype,`_isBusy`,void 0),B=m([l(`printernizer-business-exports`)],B);function Ne(e,t){return e.find(e=>e.format===t)??e[0]}function Pe(e){let[t=0,n=1]=e.split(`-`).map(Number);return new Date(Date.UTC(t,n-2,1)).toISOString().slice(0,7)}var V=200;function H({ask:e}){return{month:t=>e(`books/month`,{period:t}),bookings:async(t,n)=>{let{lines:r,next:i,total:a}=await e(`books/bookings`,{period:t,after:n});return{rows:r,total:a,next:i}},closes:()=>e(`books/closes`),close:t=>e(`books/close`,{period:t}),bookDrafts:async t=>{let n={periods:[t],states:[`draft`],classifications:[`business`,`private`]},r=[],i=null;do{let t=await e(`jobs/list`,{...n,limit:V,after:i});r.push(...t.jobs.map(({id:e})=>e)),i=t.next}while(i!==null);for(let t=0;t<r.length;t+=V)await e(`books/finalize`,{job_ids:r.slice(t,t+V)});return r.length},log:t=>e(`books/log`,{before:t})}}var U=class extends r{constructor(e){super({rows:void 0,isStale:!1,error:void 0}),this._ask=e,this._rows=[],this._next=null,this._round=0,this._isAsking=!1,this._wanted=0}show(e){JSON.stringify(e)!==JSON.stringify(this._question)&&(this._question=e,this.refresh())}refresh(){this._round+=1,this._isAsking=!1,this._wanted=0,this.replace({...this.state,isStale:this.state.rows!==void 0,error:void 0}),this._load(null)}want(e){this._wanted=e;let{error:t,isStale:n}=this.state;n||t!==void 0||this._isAsking||this._next!==null&&this._rows.length<e&&this._load(this._next)}async _load(e){if(this._question===void 0)return;let t=this._round;this._isAsking=!0;try{let{next:n,rows:r,total:i}=await this._ask(this._question,e);if(t!==this._round)return;this._isAsking=!1;let a=e===null?r:[...this._rows,...r];this._rows=a,this._next=n;let o=n===null?a.length:Math.max(i,a.length);this.replace({rows:{..._e(a),count:o,known:o},isStale:!1,error:void 0}),this.want(this._wanted)}catch(e){if(t!==this._round)return;this._isAsking=!1,this.replace({...this.state,error:e})}}},Fe=/* @__PURE__ */ `basics.import,customer.answer,customer.change,customer.create,customer.erased,customer.export,customer.request,customer.restrict,export.batch,export.create,history.import,job.correct,job.end,job.final,job.reopen,job.replace,job.reverse,job.settle,jobs.import,ledger.restored,log.purge,month.close,numbers.skip,order.change,order.create,people.import,quote.accept,quote.change,quote.create,rate.set,retention.purge,rules.set,settings.classification,settings.prefixes,tariff.set,tax_mode.set`.split(`,`),Ie=[`job`,`order`,`quote`,`customer`],Le=class extends A{static{this.styles=[a,g,k,E`
      td {
        vertical-align: top;
      }
      .when,
      .seq {
        white-space: nowrap;
      }
      td,
      th {
        padding-inline-end: 16px;
      }
      summary {
        white-space: nowrap;
        cursor: pointer;
      }
      pre {
        max-width: 60vw;
        margin: 4px 0 0;
        font-size: 12px;
        line-height: 16px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      printernizer-button {
        margin-top: 12px;
      }
    `]}willUpdate(){if(this.hasUpdated)return;this._api=H(this.connection);let e=async(e,t)=>{let{entries:n,next:r,total:i}=await this._api.log(t===null?null:Number(t));return{rows:n,total:i,next:r===null?null:String(r)}};this._log=new n(this,new U(e)),this._log.store.show(`log`)}render(){return C`
      <printernizer-chain-check class="wide"></printernizer-chain-check>
      <section class="card wide">
        <h2>${this.text(`log.lines`)}</h2>
        ${this._lines()}
      </section>
    `}_lines(){let{error:e,rows:t}=this._log.state,n=C`<printernizer-failure
      .heading=${this.text(`records.failed`)}
      .error=${e}
      @retry-wanted=${()=>{this._log.store.refresh()}}
    ></printernizer-failure>`;if(!t)return e===void 0?C`<p class="muted" aria-busy="true">…</p>`:n;if(t.count===0)return C`<p class="muted">${this.text(`log.empty`)}</p>`;let r=t.loaded();return C`
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">${this.text(`log.line`)}</th>
              <th scope="col">${this.text(`log.when`)}</th>
              <th scope="col">${this.text(`log.action`)}</th>
              <th scope="col">${this.text(`log.entity`)}</th>
              <th scope="col">${this.text(`log.by`)}</th>
            </tr>
          </thead>
          <tbody>
            ${r.map(e=>this._line(e))}
          </tbody>
        </table>
      </div>
      ${e===void 0?w:n}
      ${r.length<t.count?C`<printernizer-button
              icon="mdi:chevron-down"
              .text=${this.text(`log.more`)}
              @click=${()=>{this._log.store.want(r.length+1)}}
            ></printernizer-button>`:w}
    `}_line(e){let{action:t,actor:n,entity:r,seq:i,ts:a}=e,{formats:o}=this.i18n,s=Fe.find(e=>e===t),c=s?this.text(`log.action.${s}`):t;return C`<tr>
      <td class="number seq">${o.number(i)}</td>
      <td class="when" title=${a}>${o.date(a)}, ${o.time(Date.parse(a))}</td>
      <td>
        <details>
          <summary>${c}</summary>
          <pre>${JSON.stringify(Re(e),null,1)}</pre>
        </details>
      </td>
      <td title=${r}>${this._about(r)}</td>
      <td>${this._actor(n)}</td>
    </tr>`}_about(e){let[t=``,...n]=e.split(`:`),r=n.join(`:`);return t===`month`?this.i18n.formats.month(Number(r)):Ie.includes(t)?r:``}_actor(e){return e===`system`?this.text(`log.by_itself`):e.startsWith(`user:`)?this.text(`log.by_person`):e}};Le=m([l(`printernizer-business-log`)],Le);function Re({data:e,texts:t}){let n=Object.entries(t);return JSON.parse(JSON.stringify(e),(e,t)=>typeof t==`string`?n.reduce((e,[t,n])=>e.replaceAll(t,n),t):t)}var W=class extends A{constructor(...e){super(...e),this.period=0}static{this.styles=[a,g,k,E`
      :host {
        display: block;
      }
      td,
      th {
        padding-inline-end: 16px;
        white-space: nowrap;
      }
      td:first-child {
        min-width: 160px;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      a {
        color: inherit;
      }
      .draft {
        color: var(--pz-muted);
      }
      printernizer-button {
        margin-top: 12px;
      }
      @media (max-width: 600px) {
        td,
        th {
          padding-inline-end: 8px;
        }
        td:first-child {
          min-width: 96px;
        }
        td.kind {
          white-space: normal;
        }
      }
    `]}refresh(){this._lines.store.refresh()}willUpdate(){if(!this.hasUpdated){let e=H(this.connection);this._lines=new n(this,new U(e.bookings))}this._lines.store.show(this.period)}render(){let{error:e,isStale:t,rows:n}=this._lines.state;if(n?.count===0&&e===void 0)return w;let r=n?.loaded()??[];return C`<section class="card">
      <h2>${this.text(`lines.title`)}</h2>
      <printernizer-failure
        .heading=${this.text(`month.failed`)}
        .error=${e}
        @retry-wanted=${()=>{this.refresh()}}
      ></printernizer-failure>
      ${n?this._table(r,t):w}
      ${!n&&e===void 0?C`<p class="muted" aria-busy="true">…</p>`:w}
      ${n&&r.length<n.count?C`<printernizer-button
              icon="mdi:chevron-down"
              .text=${this.text(`lines.more`)}
              @click=${()=>{this._lines.store.want(r.length+1)}}
            ></printernizer-button>`:w}
    </section>`}_table(e,t){return C`<div class="scroll" aria-busy=${String(t)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.text(`jobs.column.name`)}</th>
            <th scope="col" class="aside">${this.text(`records.column.number`)}</th>
            <th scope="col">${this.text(`lines.kind`)}</th>
            <th scope="col" class="aside">${this.text(`records.column.service`)}</th>
            <th scope="col" class="aside">${this.text(`jobs.column.classification`)}</th>
            <th scope="col" class="aside">${this.text(`records.column.customer`)}</th>
            <th scope="col" class="number">${this.text(`jobs.column.cost`)}</th>
            <th scope="col" class="number aside">${this.text(`price.net`)}</th>
            <th scope="col" class="number">${this.text(`price.gross`)}</th>
          </tr>
        </thead>
        <tbody>
          ${e.map(e=>this._line(e))}
        </tbody>
      </table>
    </div>`}_line(t){let{classification:n,cost:r,currency:i,customer_id:a,customer_number:s,gross:c,job_id:l,net:u}=t,d=e=>e===null?``:this.i18n.formats.money(e,i);return C`<tr class=${t.kind===null?`draft`:``}>
      <td><a href=${e(o(l))}>${t.name||this.text(`job.unnamed`)}</a></td>
      <td class="aside">${t.number??``}</td>
      <td class="kind" title=${t.booked_at===null?w:this.day(t.booked_at)}>
        ${this.text(`lines.kind.${t.kind??`draft`}`,{number:t.of??``})}
      </td>
      <td class="aside">${this.day(t.service_on)}</td>
      <td class="aside">${this.text(`classification.${n}`)}</td>
      <td class="aside">
        ${a===null||s===null?``:C`<a href=${e(p(`customers`,a))}>${s}</a>`}
      </td>
      <td class="number">${d(r)}</td>
      <td class="number aside">${d(u)}</td>
      <td class="number">${d(c)}</td>
    </tr>`}};m([S({type:Number})],W.prototype,`period`,void 0),W=m([l(`printernizer-month-lines`)],W);var ze=[{count:`unclassified`,isOpen:!0,filter:{classifications:[`unclassified`]}},{count:`unfinished`,isOpen:!0,filter:{classifications:[`business`],states:[`draft`]}},{count:`unpriced`,isOpen:!1,filter:{classifications:[`business`],states:[`draft`]}},{count:`uncosted`,isOpen:!1,filter:{states:[`draft`]}},{count:`drafts`,isOpen:!1,filter:{classifications:[`business`,`private`],states:[`draft`]}},{count:`booked`,isOpen:!1,filter:{states:[`final`]}}],G=class extends A{constructor(...e){super(...e),this.month=null,this._state=new n(this,new y),this._closes=new n(this,new y),this._busy=/* @__PURE__ */ new Set,this._loadCloses=()=>{this._closes.store.load(()=>this._api.closes())}}static{this.styles=[a,s,g,v,k,E`
      .head,
      .deeds {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .head h2 {
        flex: 1;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      .deeds {
        margin-top: 16px;
      }
      .told {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 8px 0 12px;
      }
      .told ha-icon {
        color: var(--tone);
      }
      .counts a {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        padding: 4px 8px;
        border-top: 1px solid var(--pz-line);
        color: inherit;
        text-decoration: none;
      }
      .counts a:hover {
        background: var(--pz-tint);
      }
      .counts .what {
        flex: 1;
        min-width: 0;
      }
      .counts b {
        font-weight: 500;
      }
      .counts ha-icon:first-child {
        color: var(--tone);
      }
      td a {
        color: inherit;
      }
      td,
      th {
        padding-inline-end: 16px;
        white-space: nowrap;
      }
      .none {
        min-height: 44px;
        padding: 12px 8px;
        border-top: 1px solid var(--pz-line);
      }
    `]}willUpdate(e){this.hasUpdated||(this._api=H(this.connection),this._loadCloses()),e.has(`month`)&&this._load(!0)}render(){return C`
      <section class="card">${this._month(this._state.state.value)}</section>
      <section class="card">
        <h2>${this.text(`month.closed`)}</h2>
        ${this._closed()}
      </section>
      ${ve(this._period,C`<printernizer-month-lines class="wide" .period=${this._period}></printernizer-month-lines>`)}
    `}get _period(){return this.month??Ve(Number(this.i18n.formats.today(f.now).slice(0,7).replace(`-`,``)))}_month(t){let n=this._period;return C`
      <div class="head">
        <h2>${this.i18n.formats.month(n)}</h2>
        <printernizer-button
          variant="plain"
          icon="mdi:chevron-left"
          .label=${this.text(`month.before`)}
          .href=${e(D(Ve(n)))}
        ></printernizer-button>
        <printernizer-button
          variant="plain"
          icon="mdi:chevron-right"
          .label=${this.text(`month.after`)}
          .href=${e(D(He(n)))}
        ></printernizer-button>
      </div>
      <printernizer-failure
        .heading=${this.text(`month.failed`)}
        .error=${this._state.state.error}
        @retry-wanted=${()=>{this._load(!1)}}
      ></printernizer-failure>
      ${t?C`${this._standing(t)}${this._counts(t)}${this._deeds(t)}`:w}
      ${!t&&this._state.state.isLoading?C`<p class="muted" aria-busy="true">…</p>`:w}
    `}_standing(t){let{formats:n}=this.i18n,[r,i,a]=Be(t),o=t.earlier===null?``:n.month(t.earlier);return C`<p class=${`told tone-${a}`} role="status">
        <ha-icon .icon=${i}></ha-icon><span>${this.text(r,{month:o})}</span>
      </p>
      ${t.earlier!==null&&!t.is_closed?C`<p>
              <printernizer-button
                icon="mdi:calendar-arrow-left"
                .text=${this.text(`month.to_earlier`,{month:o})}
                .href=${e(D(t.earlier))}
              ></printernizer-button>
            </p>`:w}`}_counts(t){if(t.jobs+(t.is_closed?0:t.running)===0)return C`<p class="muted none">${this.text(`month.empty`)}</p>`;let n=ze.filter(({count:e})=>t[e]>0);return C`<ul class="counts">
      ${n.map(({count:n,filter:r,isOpen:i})=>this._count(n,t[n],i,e(h({...r,months:[t.period]}))))}
      ${t.running>0&&!t.is_closed?this._count(`running`,t.running,!1,e(h({isOpen:!0}))):w}
    </ul>`}_count(e,t,n,r){return C`<li>
      <a class=${n?`tone-warning`:`tone-muted`} href=${r}>
        <ha-icon .icon=${n?`mdi:alert-outline`:`mdi:information-outline`}></ha-icon>
        <span class="what">
          <b>${this.counted(`month.${e}`,t)}</b>
          <span class="muted">${this.text(`month.${e}_text`)}</span>
        </span>
        <ha-icon class="pointing" icon="mdi:chevron-right"></ha-icon>
      </a>
    </li>`}_deeds(e){return e.is_closed?w:C`<div class="deeds">
      ${e.drafts>0?C`<printernizer-button
              icon="mdi:book-check-outline"
              .text=${this.counted(`month.book`,e.drafts)}
              ?disabled=${e.unfinished>0||this._busy.has(`book`)}
              @click=${this._book}
            ></printernizer-button>`:w}
      <printernizer-button
        variant="filled"
        icon="mdi:lock-outline"
        .text=${this.text(`month.close`)}
        ?disabled=${!e.is_ready||this._busy.has(`close`)}
        @click=${this._close}
      ></printernizer-button>
    </div>`}_closed(){let{error:e,value:t}=this._closes.state;return e===void 0?t?t.closes.length===0?C`<p class="muted">${this.text(`month.none_closed`)}</p>`:C`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${this.text(`month.column.month`)}</th>
            <th scope="col" class="number">${this.text(`month.column.jobs`)}</th>
            <th scope="col">${this.text(`month.column.closed`)}</th>
            <th scope="col" class="number aside">${this.text(`month.column.line`)}</th>
          </tr>
        </thead>
        <tbody>
          ${t.closes.map(e=>this._row(e))}
        </tbody>
      </table>
    </div>`:C`<p class="muted" aria-busy="true">…</p>`:C`<printernizer-failure
        .heading=${this.text(`month.failed`)}
        .error=${e}
        @retry-wanted=${this._loadCloses}
      ></printernizer-failure>`}_row({closed_at:t,jobs:n,log_hash:r,log_seq:i,period:a}){let{formats:o}=this.i18n;return C`<tr>
      <td><a href=${e(D(a))}>${o.month(a)}</a></td>
      <td class="number">${o.number(n)}</td>
      <td>${this.day(t)}</td>
      <td class="number aside" title=${r}>${o.number(i)}</td>
    </tr>`}_load(e){let t=this._period;this._state.store.load(()=>this._api.month(t),{forget:e})}async _book(){let e=this._period,t=this._state.state.value?.drafts??0;await this.confirm(this.text(`jobs.book_title`),this.counted(`jobs.book_text`,t),this.text(`jobs.bulk.book`))&&await this._do(`book`,async()=>{let t=await this._api.bookDrafts(e);b(this,this.counted(`jobs.booked`,t))})}async _close(){let e=this._period,t=this.i18n.formats.month(e);await this.confirm(this.text(`month.close_title`,{month:t}),this.text(`month.close_text`),this.text(`month.close`),this.text(`month.close_understood`))&&(await this._do(`close`,async()=>{await this._api.close(e),b(this,this.text(`month.is_closed_now`,{month:t})),this._loadCloses()}),this.month===null&&O(D(e)))}async _do(e,t){this._busy.add(e),this.requestUpdate(),await this.attempt(t),this._busy.delete(e),this._load(!1),this._lines.refresh()}};m([S({attribute:!1})],G.prototype,`month`,void 0),m([T(`printernizer-month-lines`)],G.prototype,`_lines`,void 0),G=m([l(`printernizer-business-month`)],G);function Be(e){return e.is_closed?[`month.is_closed`,`mdi:lock-check-outline`,`success`]:e.is_over?e.earlier===null?e.is_ready?[`month.is_ready`,`mdi:check-circle-outline`,`success`]:[`month.is_open`,`mdi:alert-outline`,`warning`]:[`month.is_earlier_open`,`mdi:calendar-alert`,`warning`]:[`month.is_running`,`mdi:calendar-clock`,`muted`]}function Ve(e){return e%100==1?e-89:e-1}function He(e){return e%100==12?e+89:e+1}var Ue=[`DE_STD`,`DE_RED`,`DE_KU`,`EU_GOODS`,`EU_SERVICE_RC`,`DE_13B`,`EXPORT`,`EU_OSS`,`NOT_TAXABLE`,`PRIVATE`],We=[`DE_13B`,`NOT_TAXABLE`],Ge=[`EU_OSS`],Ke=[`EU_GOODS`,`EU_SERVICE_RC`,`EXPORT`,`DE_KU`];function qe({amount:e,basis:t,rate:n,reason:r,treatment:i}){return{...e?{amount:e}:{},basis:t,...i?{treatment:i}:{},...We.includes(i)?{reason:r}:{},...Ge.includes(i)?{rate:n}:{}}}var Je=[`material`,`energy`,`machine`,`labour`,`packaging`,`overhead`,`failures`,`risk`];function Ye({texts:e},t){let n=Ue.find(e=>e===t);return n?e.text(`treatment.${n}`):t}function K(e,t,n){let{formats:r,texts:i}=n,a=(e,t,n=!1)=>C`<tr>
      <th scope="row">${e}</th>
      <td class="number">${n?C`<b>${t}</b>`:t}</td>
    </tr>`;return C`<table>
      <tbody>
        ${a(i.text(`price.net`),r.money(e.net,t),e.basis===`net`)}
        ${a(i.text(`price.vat`,{rate:r.measure(e.rate,`%`)}),r.money(e.vat,t))}
        ${a(i.text(`price.gross`),r.money(e.gross,t),e.basis===`gross`)}
      </tbody>
    </table>
    <p class="muted">
      ${Ye(n,e.treatment)}${e.country?` · ${e.country}`:w}${e.reason?` · ${e.reason}`:w}
    </p>`}function Xe({currency:e,texts:t},n,r){let i=[{kind:`amount`,key:`amount`,unit:e,isOptional:!0,label:t.text(`price.amount`),hint:n},{kind:`choice`,key:`basis`,label:t.text(`price.basis`),options:[[`gross`,t.text(`basis.gross`)],[`net`,t.text(`basis.net`)]]},{kind:`choice`,key:`treatment`,label:t.text(`price.treatment`),options:[[``,t.text(`price.treatment_usual`)],...Ue.map(e=>[e,t.text(`treatment.${e}`)])],...Ke.includes(r)?{hint:t.text(`treatment_text.${r}`)}:{}}];return We.includes(r)&&i.push({kind:`text`,key:`reason`,longest:255,label:t.text(`price.reason`),hint:t.text(`price.reason_text`)}),Ge.includes(r)&&i.push({kind:`amount`,key:`rate`,unit:`%`,isOptional:!0,label:t.text(`price.rate`)}),i}var Ze=20;function Qe(e,t,n){return pe(e,{title:n.text(`order.pick_customer`),choices:[{value:null,text:n.text(`order.no_customer`),icon:`mdi:account-off-outline`}],find:async e=>{let{rows:n}=await t.list({...ne,text:e,states:[`active`]},null);return n.slice(0,Ze).map(e=>({value:e.id,text:P(e),note:e.number}))}})}function $e(e,t,n){return pe(e,{title:n.text(`quote.pick_file`),choices:[{value:null,text:n.text(`quote.no_file`),icon:`mdi:file-remove-outline`}],find:async e=>{let{files:n}=await t.listFiles({...te,text:e,kinds:[`print`]},Ze,null);return n.map(({file_id:e,name:t})=>({value:e,text:t}))}})}var q=class extends u{constructor(...e){super(...e),this.orderId=0,this.number=``,this.currency=`EUR`,this._positions=new n(this,new y),this._load=()=>{this._positions.store.load(()=>this.api.positions(this.orderId))},this._keep=()=>{let{value:e}=this._positions.state;e&&me(`${this.number}.txt`,`${et(e)}\n`,`text/plain`)},this._copy=async()=>{this._text.select(),await tt(this._text.value)?(b(this,this.text(`positions.copied`)),this._dialog.close()):b(this,this.text(`positions.selected`))}}static{this.styles=[a,s,R,E`
      textarea {
        margin: 4px 0 12px;
        font-family: var(--ha-font-family-code, monospace);
        font-size: 12px;
        line-height: 20px;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        font-weight: 400;
        text-align: start;
      }
      td {
        padding: 6px 0;
        border-top: 1px solid var(--pz-line);
        text-align: end;
      }
    `]}firstUpdated(){this._dialog.show(),this._load()}render(){let{error:e,value:t}=this._positions.state;return C`<printernizer-dialog .heading=${this.text(`positions.title`)}>
      <printernizer-failure
        .heading=${this.text(`records.failed`)}
        .error=${e}
        @retry-wanted=${this._load}
      ></printernizer-failure>
      ${t?this._lines(t):w}
      ${!t&&e===void 0?C`<p class="muted" aria-busy="true">…</p>`:w}
      ${t?.lines.length?C`<printernizer-button
                slot="actions"
                icon="mdi:download"
                .text=${this.text(`positions.keep`)}
                @click=${this._keep}
              ></printernizer-button
              ><printernizer-button
                slot="actions"
                variant="filled"
                icon="mdi:content-copy"
                .text=${this.text(`positions.copy`)}
                @click=${this._copy}
              ></printernizer-button>`:w}
    </printernizer-dialog>`}_lines(e){if(e.lines.length===0)return C`<p class="muted">${this.text(`positions.none`)}</p>`;let t=e=>this.i18n.formats.money(e,this.currency);return C`
      <p class="muted">${this.text(`positions.text`)}</p>
      <label for="lines" class="hidden">${this.text(`positions.title`)}</label>
      <textarea
        id="lines"
        readonly
        rows=${Math.min(e.lines.length+1,8)}
        .value=${et(e)}
      ></textarea>
      <table>
        <tbody>
          <tr>
            <th scope="row">${this.text(`price.net`)}</th>
            <td>${t(e.net)}</td>
          </tr>
          ${e.sums.map(e=>this._tax(e,t))}
          <tr>
            <th scope="row">${this.text(`price.gross`)}</th>
            <td><b>${t(e.gross)}</b></td>
          </tr>
        </tbody>
      </table>
      ${e.is_small_invoice_possible?C`<p class="muted">${this.text(`positions.small`)}</p>`:w}
    `}_tax({rate:e,treatment:t,vat:n},r){let i=this.i18n.formats.measure(e,`%`);return C`<tr>
      <th scope="row">
        ${this.text(`price.vat`,{rate:i})}
        <span class="muted">${Ye(this.i18n,t)}</span>
      </th>
      <td>${r(n)}</td>
    </tr>`}};m([S({attribute:!1})],q.prototype,`api`,void 0),m([S({type:Number})],q.prototype,`orderId`,void 0),m([S()],q.prototype,`number`,void 0),m([S()],q.prototype,`currency`,void 0),m([T(`printernizer-dialog`)],q.prototype,`_dialog`,void 0),m([T(`textarea`)],q.prototype,`_text`,void 0),q=m([l(`printernizer-order-positions`)],q);function et({lines:e}){return e.map(({text:e})=>e).join(`
`)}async function tt(e){if(!window.isSecureContext)return!1;try{return await navigator.clipboard.writeText(e),!0}catch{return!1}}async function nt(e,t,n){let r=document.createElement(`printernizer-order-positions`);Object.assign(r,{api:n,orderId:t.id,number:t.number,currency:t.currency}),await de(e,r)}var J=class extends A{static{this.styles=[a,_,g,v,k,R,E`
      :host {
        display: block;
      }
      td:first-child {
        min-width: 140px;
        max-width: 280px;
        overflow-wrap: anywhere;
      }
      @media (max-width: 600px) {
        td:first-child {
          min-width: 100px;
        }
      }
    `]}render(){let{jobs:t,order:n,quotes:r}=this.sheet;return C`<section class="card">
      <h2>${this.text(`order.jobs`)}</h2>
      ${t.length?this._table(t,n.currency):C`<p class="muted">${this.text(`order.no_jobs`)}</p>`}
      <div class="deeds">
        <printernizer-button
          icon="mdi:playlist-plus"
          .text=${this.text(`order.assign`)}
          .href=${e(h({states:[`draft`],classifications:[`business`,`unclassified`]}))}
        ></printernizer-button>
        ${t.length?C`<printernizer-button
                icon="mdi:format-list-bulleted"
                .text=${this.text(`records.jobs`)}
                .href=${e(h({orders:[n.id]}))}
              ></printernizer-button>`:w}
        ${n.price?C`<printernizer-button
                icon="mdi:content-copy"
                .text=${this.text(`positions.open`)}
                @click=${()=>nt(this,n,Ae(this.connection))}
              ></printernizer-button>`:w}
        ${r.map(t=>C`<printernizer-button
              icon="mdi:file-sign"
              .text=${t.number}
              .href=${e(p(`quotes`,t.id))}
            ></printernizer-button>`)}
      </div>
      <p class="muted">${this.text(`order.assign_text`)}</p>
    </section>`}_table(t,n){let{formats:r}=this.i18n,i=e=>e===null?``:r.money(e,n);return C`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${this.text(`jobs.column.name`)}</th>
            <th scope="col">${this.text(`jobs.column.result`)}</th>
            <th scope="col" class="aside">${this.text(`jobs.filter.state`)}</th>
            <th scope="col" class="number aside">${this.text(`jobs.column.grams`)}</th>
            <th scope="col" class="number">${this.text(`jobs.column.cost`)}</th>
            <th scope="col" class="number">${this.text(`jobs.column.gross`)}</th>
          </tr>
        </thead>
        <tbody>
          ${t.map(t=>C`<tr>
                <td>
                  <a href=${e(o(t.id))}
                    >${t.name||t.number||this.text(`job.unnamed`)}</a
                  >
                  ${t.attempt_of_id===null?w:C`<span class="muted">${this.text(`order.attempt`)}</span>`}
                </td>
                <td>${ge(t.result,this.i18n.texts)}</td>
                <td class="aside">${this.text(`account.${t.state}`)}</td>
                <td class="number aside">${t.grams===null?``:r.grams(t.grams)}</td>
                <td class="number">${i(t.cost)}</td>
                <td class="number">${i(t.gross)}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>`}};m([S({attribute:!1})],J.prototype,`sheet`,void 0),J=m([l(`printernizer-order-jobs`)],J);var Y=class extends A{constructor(...e){super(...e),this.orderId=null,this.customerId=null,this._draft={},this._isSaving=!1,this._sheet=new n(this,new y)}static{this.styles=[a,s,_,g,v,k,R]}willUpdate(e){this.hasUpdated||(this._api=ye(this.connection)),(e.has(`orderId`)||e.has(`customerId`))&&(this._draft=this.orderId===null&&this.customerId!==null?{customer_id:this.customerId}:{},this._price=this._customerName=void 0,this._load(!0))}render(){let t=this.orderId===null?void 0:this._sheet.state.value,n=t?.order;return this.orderId!==null&&!t?this._waiting():C`
      <div class="wide head">
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text(`business.section.orders`)}
          .href=${e(i(`orders`))}
        ></printernizer-button>
        <h2>${n?n.title||n.number:this.text(`records.new.orders`)}</h2>
        ${n?C`<span class="muted">${n.number}</span>${N(`order`,n.state,this.i18n)}`:w}
      </div>
      <section class="card">
        <h2>${this.text(`order.agreed`)}</h2>
        ${this._details(n)}
      </section>
      <div class="column">
        <section class="card">
          <h2>${this.text(`order.price`)}</h2>
          ${n?.price?K(n.price,n.currency,this.i18n):w}${this._pricing(n,t?.treatment??``)}
        </section>
        ${t?this._costs(t.costs,t.order.currency):w}
      </div>
      ${t?C`<printernizer-order-jobs class="wide" .sheet=${t}></printernizer-order-jobs>`:w}
      <div class="wide save">
        <printernizer-button
          variant="filled"
          icon="mdi:content-save-outline"
          .text=${this.text(`settings.save`)}
          ?disabled=${this._isSaving}
          @click=${this._save}
        ></printernizer-button>
      </div>
    `}_waiting(){let{error:e}=this._sheet.state;return e===void 0?C`<div class="wide skeleton" aria-busy="true"></div>`:C`<printernizer-failure
      class="wide"
      .heading=${this.text(`records.failed`)}
      .error=${e}
      @retry-wanted=${()=>{this._load(!0)}}
    ></printernizer-failure>`}_details(e){let t={title:``,quantity:1,state:`open`,classification:`business`,note:``,...e,...this._draft};return C`
      ${this._customer(e)}
      <printernizer-settings-form
        .questions=${this._questions(e!==void 0)}
        .values=${t}
        @answered=${({detail:e})=>{this._draft={...this._draft,[e.key]:e.value}}}
      ></printernizer-settings-form>
    `}_customer(t){let n=this._draft.customer_id===void 0?t?.customer_id:this._draft.customer_id,r=t&&Se(t),i=this._draft.customer_id===void 0?r:this._customerName;return C`<div class="picked">
      <div>
        <span class="field">${this.text(`records.column.customer`)}</span>
        ${n?C`<a href=${e(p(`customers`,n))}>${i??this.text(`order.customer`)}</a>`:this.text(`order.no_customer`)}
      </div>
      <printernizer-button
        icon="mdi:account-search-outline"
        .text=${this.text(`order.pick_customer`)}
        @click=${this._pickCustomer}
      ></printernizer-button>
    </div>`}_questions(e){let t=e=>({label:this.text(e)});return[{kind:`text`,key:`title`,longest:255,...t(`records.column.title`)},{kind:`number`,key:`quantity`,least:1,most:1e5,...t(`order.quantity`)},{kind:`date`,key:`due_on`,isOptional:!0,...t(`records.column.due`)},{kind:`date`,key:`service_on`,isOptional:!0,hint:this.text(`order.service_text`),...t(`records.column.service`)},...e?[{kind:`choice`,key:`state`,options:le.map(e=>[e,this.text(`order.state.${e}`)]),...t(`records.column.state`)}]:[],{kind:`choice`,key:`classification`,options:[`business`,`private`].map(e=>[e,this.text(`classification.${e}`)]),...t(`jobs.column.classification`)},{kind:`text`,key:`external_invoice_no`,longest:40,...t(`order.invoice`)},{kind:`note`,key:`note`,longest:4e3,...t(`records.note`)}]}_pricing(e,t){let n=e?.price,r={amount:n?n[n.basis]:``,basis:n?.basis??this.settings.business.price_basis,treatment:t,reason:n?.reason??``,rate:n?.rate??null,...this._price};return C`<printernizer-settings-form
      .questions=${Xe(this.i18n,this.text(`order.price_text`),r.treatment)}
      .values=${r}
      @answered=${({detail:e})=>{this._price={...r,[e.key]:e.value}}}
    ></printernizer-settings-form>`}_costs(e,t){let n=e=>e?this.i18n.formats.money(e,t):`–`,r=(e,t,r)=>C`<tr>
        <th scope="row">${e}</th>
        <td class="number">${n(t)}</td>
        <td class="number">${n(r)}</td>
      </tr>`,i=Je.filter(t=>e.actual[t]||e.estimated[t]);return C`<section class="card">
      <h2>${this.text(`order.costs`)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.text(`order.part`)}</th>
            <th scope="col" class="number">${this.text(`order.actual`)}</th>
            <th scope="col" class="number">${this.text(`order.estimated`)}</th>
          </tr>
        </thead>
        <tbody>
          ${i.map(t=>r(this.text(`cost_part.${t}`),e.actual[t],e.estimated[t]))}
          ${r(this.text(`order.full`),e.actual_full,e.estimated_full)}
        </tbody>
      </table>
      ${e.result===null?w:C`<p class="result">
              ${this.text(`order.result`,{amount:n(e.result)})}${e.margin_percent===null?w:C` · ${this.text(`order.margin`,{margin:this.i18n.formats.measure(e.margin_percent,`%`)})}`}
            </p>`}
    </section>`}_load(e){let t=this.orderId;t!==null&&this._sheet.store.load(()=>this._api.get(t),{forget:e})}async _pickCustomer(){let e=await Qe(this,M(this.connection),this.i18n.texts);e&&(this._customerName=e.text,this._draft={...this._draft,customer_id:e.value})}async _save(){this._isSaving=!0;let e={...this._draft},{_price:t}=this;t&&(e.price=t.amount?{...qe(t),amount:t.amount}:null);let n=await this.attempt(()=>this._api.save(this.orderId,e));if(this._isSaving=!1,!n)return;this._draft={},this._price=void 0;let r=n.booked_jobs;b(this,r.length?this.text(`order.booked_stay`,{jobs:r.join(`, `)}):this.text(`settings.saved`)),this.orderId===null?O(p(`orders`,n.id)):this._load(!1)}};m([S({attribute:!1})],Y.prototype,`orderId`,void 0),m([S({attribute:!1})],Y.prototype,`customerId`,void 0),m([S({attribute:!1})],Y.prototype,`settings`,void 0),m([x()],Y.prototype,`_draft`,void 0),m([x()],Y.prototype,`_price`,void 0),m([x()],Y.prototype,`_customerName`,void 0),m([x()],Y.prototype,`_isSaving`,void 0),Y=m([l(`printernizer-business-order`)],Y);var rt=[`processing`,`procedure`];function it({ask:e}){return{page:t=>e(`privacy/page`,{page:t}),planPurge:()=>e(`privacy/purge`,{dry_run:!0}),purge:()=>e(`privacy/purge`,{dry_run:!1})}}var at=[`jobs`,`orders`,`quotes`,`requests`,`photos`],ot=class extends A{constructor(...e){super(...e),this._isBusy=!1,this._due=new n(this,new y),this._count=()=>{this._due.store.load(()=>this._api.planPurge())}}static{this.styles=[a,g,k,E`
      .deeds {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      li {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        padding: 6px 0;
        border-top: 1px solid var(--pz-line);
      }
      ul {
        margin-bottom: 12px;
      }
      a {
        color: inherit;
      }
    `]}willUpdate(){this.hasUpdated||(this._api=it(this.connection),this._count())}render(){return C`
      <div class="column">
        <section class="card">
          <h2>${this.text(`dsgvo.pages`)}</h2>
          <p class="muted">${this.text(`dsgvo.pages_text`)}</p>
          <div class="deeds">
            ${rt.map(e=>C`<printernizer-button
                  icon="mdi:file-document-outline"
                  .text=${this.text(`dsgvo.page.${e}`)}
                  ?disabled=${this._isBusy}
                  @click=${()=>this._open(e)}
                ></printernizer-button>`)}
          </div>
        </section>
        <section class="card">
          <h2>${this.text(`dsgvo.due`)}</h2>
          ${this._dueNow()}
        </section>
      </div>
      <printernizer-customer-requests></printernizer-customer-requests>
    `}_dueNow(){let{error:t,value:n}=this._due.state;if(!n)return t===void 0?C`<p class="muted" aria-busy="true">…</p>`:C`<printernizer-failure
            .heading=${this.text(`records.failed`)}
            .error=${t}
            @retry-wanted=${this._count}
          ></printernizer-failure>`;let{formats:r}=this.i18n,a=[...at.map(e=>[this.text(`dsgvo.class.${e}`),n.counts[e]??0]),[this.text(`dsgvo.class.customers`),n.customers_due]],o=a.every(([,e])=>e===0);return C`
      <p class="muted">${this.text(`dsgvo.due_text`)}</p>
      <ul>
        ${a.map(([e,t])=>C`<li><span>${e}</span><span>${r.number(t)}</span></li>`)}
      </ul>
      ${n.customers_idle.length?C`<p>
              ${this.text(`dsgvo.idle`,{customers:n.customers_idle.join(`, `)})}
              <a href=${e(i(`customers`))}>${this.text(`business.section.customers`)}</a>
            </p>`:w}
      <printernizer-button
        variant="danger"
        icon="mdi:delete-clock-outline"
        .text=${this.text(o?`dsgvo.nothing_due`:`dsgvo.purge`)}
        ?disabled=${o||this._isBusy}
        @click=${this._purge}
      ></printernizer-button>
    `}async _open(e){this._isBusy=!0;let t=await this.attempt(()=>this._api.page(e));this._isBusy=!1,t&&this.openFile(t.url,!1)}async _purge(){if(!await this.confirm(this.text(`dsgvo.purge_title`),this.text(`dsgvo.purge_text`),this.text(`dsgvo.purge`)))return;this._isBusy=!0;let e=await this.attempt(()=>this._api.purge());if(this._isBusy=!1,!e)return;let t=at.filter(t=>(e.counts[t]??0)>0).map(t=>`${this.text(`dsgvo.class.${t}`)}: ${this.i18n.formats.number(e.counts[t]??0)}`);b(this,this.text(`dsgvo.purged`,{what:t.join(`, `)||`–`})),this._count()}};m([x()],ot.prototype,`_isBusy`,void 0),ot=m([l(`printernizer-business-privacy`)],ot);function st({ask:e,language:t}){return{list:async(t,n)=>{let{next:r,quotes:i,total:a}=await e(`quotes/list`,j(t,n));return{rows:i,total:a,next:r}},get:t=>e(`quotes/get`,{quote_id:t}),estimate:(t,n)=>e(`quotes/estimate`,{wish:t,customer_id:n}),save:(t,n)=>e(`quotes/save`,{...t===null?{}:{quote_id:t},quote:n}),accept:t=>e(`quotes/accept`,{quote_id:t}),sheet:async n=>{let{url:r}=await e(`quotes/sheet`,{quote_id:n,language:t()});return r}}}var ct=400,lt=16,ut=60,dt=/^(type|grams)-(\d+)$/,X=class extends A{constructor(...e){super(...e),this.customerId=null,this.priceBasis=`gross`,this._estimate=new n(this,new y),this._askSoon=fe(()=>{this._ask()},ct),this._ask=()=>{let e=this._wish;e&&this._estimate.store.load(()=>this._api.estimate(e,this.customerId))}}static{this.styles=[a,s,g,k,R,E`
      .stale {
        opacity: 0.6;
      }
      .more {
        margin: 12px 0;
      }
      h3 {
        margin: 16px 0 8px;
        font-size: 14px;
        font-weight: 500;
      }
    `]}disconnectedCallback(){super.disconnectedCallback(),this._askSoon.cancel()}willUpdate(e){this.hasUpdated||(this._api=st(this.connection));let t=e.get(`quote`);!this.hasUpdated||e.has(`quote`)&&t?.id!==this.quote?.id?(this._typed=this._begin(),this._fileName=this.quote?.told.file_name??void 0,this._ask()):e.has(`customerId`)&&this._ask()}updated(e){e.get(`customerId`)!==void 0&&oe(this,`wish-changed`,{wish:this._wish})}render(){return C`
      <div class="column">
        <slot></slot>
        <section class="card">
          <h2>${this.text(`quote.print`)}</h2>
          ${this._file()}${this._typed.fileId===null?this._materials():w}
          ${this._form(this._printing())}
          <h3>${this.text(`quote.work`)}</h3>
          ${this._form(this._work())}
        </section>
      </div>
      <section class="card">
        <h2>${this.text(`quote.price`)}</h2>
        ${this._form(Xe(this.i18n,this.text(`quote.price_text`),this._typed.treatment))}
        <h3>${this.text(`quote.estimate`)}</h3>
        ${this._costs()}
      </section>
    `}_begin(){let{file_id:e,plate:t,price:n,quantity:r,told:i}=this.quote??{};return{fileId:e??null,plate:t??1,materials:i?.materials.length?i.materials:[{type:`PLA`,grams:``}],seconds:i?.seconds??null,quantity:r??1,serial:i?.serial??``,minutes:i?.minutes??null,packaging:i?.packaging??null,is_customer_material:i?.is_customer_material??!1,amount:i?.amount??null,basis:i?.basis??n?.basis??this.priceBasis,treatment:i?.treatment??``,reason:n?.reason??``,rate:i?.rate??null}}_file(){let{fileId:e}=this._typed;return C`<div class="picked">
      <div>
        <span class="field">${this.text(`quote.file`)}</span>
        ${e===null?this.text(`quote.no_file`):this._fileName??this.text(`quote.its_file`)}
      </div>
      <printernizer-button
        icon="mdi:file-search-outline"
        .text=${this.text(`quote.pick_file`)}
        @click=${this._pickFile}
      ></printernizer-button>
    </div>`}_materials(){let{materials:e}=this._typed,t=e.flatMap((e,t)=>{let n=t?` ${String(t+1)}`:``;return[{kind:`text`,key:`type-${String(t)}`,longest:64,label:this.text(`quote.material`)+n},{kind:`amount`,key:`grams-${String(t)}`,unit:`g`,isOptional:!0,label:this.text(`quote.grams`)+n}]});return C`${this._form(t)}
    ${e.length<lt?C`<printernizer-button
            class="more"
            icon="mdi:plus"
            .text=${this.text(`quote.add_material`)}
            @click=${()=>{this._change({materials:[...e,{type:`PLA`,grams:``}]})}}
          ></printernizer-button>`:w}`}_form(e){let{materials:t,seconds:n}=this._typed,r=t.flatMap(({grams:e,type:t},n)=>[[`type-${String(n)}`,t],[`grams-${String(n)}`,e]]),i=n===null?null:Math.round(n/ut);return C`<printernizer-settings-form
      .questions=${e}
      .values=${{...this._typed,minutes_printing:i,...Object.fromEntries(r)}}
      @answered=${({detail:e})=>{this._answer(e)}}
    ></printernizer-settings-form>`}_answer({key:e,value:t}){let[,n=``,r=``]=dt.exec(e)??[];if(n){let e=this._typed.materials.map((e,i)=>i===Number(r)?{...e,[n]:t??``}:e);this._change({materials:e})}else e===`minutes_printing`?this._change({seconds:t===null?null:Number(t)*ut}):this._change({[e]:t})}_printing(){let e=[...this.fleet?.printers.values()??[]];return[...this._typed.fileId===null?[{kind:`number`,key:`minutes_printing`,least:1,most:16e4,unit:this.text(`unit.minutes`),isOptional:!0,label:this.text(`quote.time`)}]:[{kind:`number`,key:`plate`,least:1,most:999,label:this.text(`quote.plate`)}],{kind:`number`,key:`quantity`,least:1,most:1e5,label:this.text(`order.quantity`)},{kind:`choice`,key:`serial`,label:this.text(`quote.printer`),options:[[``,this.text(`quote.any_printer`)],...e.map(({name:e,serial:t})=>[t,e])]},{kind:`switch`,key:`is_customer_material`,label:this.text(`quote.their_material`)}]}_work(){return[{kind:`number`,key:`minutes`,least:0,most:1e5,unit:this.text(`unit.minutes`),isOptional:!0,label:this.text(`quote.minutes`),hint:this.text(`quote.usual`)},{kind:`amount`,key:`packaging`,unit:this.i18n.currency,isOptional:!0,label:this.text(`cost_part.packaging`),hint:this.text(`quote.usual`)}]}_costs(){let{error:e,isLoading:t,value:n}=this._estimate.state;if(!this._wish)return C`<p class="muted">${this.text(`quote.nothing_yet`)}</p>`;let r=C`<printernizer-failure
      .heading=${this.text(`quote.no_estimate`)}
      .error=${e}
      @retry-wanted=${this._ask}
    ></printernizer-failure>`;if(!n)return e===void 0?C`<p class="muted" aria-busy="true">…</p>`:r;let{formats:i}=this.i18n,a=e=>i.money(e,n.currency),o=(e,t)=>C`<tr>
        <th scope="row">${e}</th>
        <td class="number">${a(t)}</td>
      </tr>`,s=n.materials.map(({grams:e,type:t})=>`${i.grams(e)} ${t}`);return C`${r}
      <div class=${t?`stale`:``} aria-busy=${String(t)} role="status">
        <p class="muted">
          ${this.text(`quote.one_piece`,{time:i.duration(n.seconds),materials:s.join(`, `)})}
        </p>
        <table>
          <tbody>
            ${Je.map(e=>n.cost[e]?o(this.text(`cost_part.${e}`),n.cost[e]):w)}
            ${o(this.text(`order.full`),n.full)}
          </tbody>
        </table>
        <h3>${this.text(`order.price`)}</h3>
        ${K(n.price,n.currency,this.i18n)}
      </div>`}get _wish(){let e=this._typed,{fileId:t,seconds:n}=e,r=e.materials.filter(({grams:e,type:t})=>e&&t);if(t!==null||r.length&&n)return{...t===null?{materials:r,seconds:n??0}:{file_id:t,plate:e.plate},quantity:e.quantity,...e.serial?{serial:e.serial}:{},...e.minutes===null?{}:{minutes:e.minutes},...e.packaging===null?{}:{packaging:e.packaging},is_customer_material:e.is_customer_material,price:qe(e)}}_change(e){this._typed={...this._typed,...e};let t=this._wish;oe(this,`wish-changed`,{wish:t}),this._askSoon(void 0)}async _pickFile(){let e=await $e(this,this.api,this.i18n.texts);e&&(this._fileName=e.value===null?void 0:e.text,this._change({fileId:e.value,plate:1}))}};m([S({attribute:!1})],X.prototype,`quote`,void 0),m([S({attribute:!1})],X.prototype,`customerId`,void 0),m([S({attribute:!1})],X.prototype,`fleet`,void 0),m([S({attribute:!1})],X.prototype,`priceBasis`,void 0),m([x()],X.prototype,`_typed`,void 0),m([x()],X.prototype,`_fileName`,void 0),X=m([l(`printernizer-quote-editor`)],X);var Z=class extends A{constructor(...e){super(...e),this.quoteId=null,this.customerId=null,this._draft={},this._isBusy=!1,this._quote=new n(this,new y)}static{this.styles=[a,s,_,g,v,k,R]}willUpdate(e){this.hasUpdated||(this._api=st(this.connection)),(e.has(`quoteId`)||e.has(`customerId`))&&(this._draft=this.quoteId===null&&this.customerId!==null?{customer_id:this.customerId}:{},this._wish=this._customerName=void 0,this._load(!0))}render(){let t=this._known;if(this.quoteId!==null&&!t)return this._waiting();let n=!t||t.state===`open`&&t.sent_on===null;return C`
      <div class="wide head">
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text(`business.section.quotes`)}
          .href=${e(i(`quotes`))}
        ></printernizer-button>
        <h2>${t?t.title||t.number:this.text(`records.new.quotes`)}</h2>
        ${t?C`<span class="muted">${t.number}</span>${N(`quote`,t.state,this.i18n)}`:w}
      </div>
      ${t?C`${this._says(t,n)}${this._standing(t)}`:w}
      ${n?C`<printernizer-quote-editor
              class="wide"
              .quote=${t}
              .customerId=${this._customerId}
              .fleet=${this.fleet}
              .priceBasis=${this.settings.business.price_basis}
              @wish-changed=${e=>{this._wish=e.detail.wish}}
              >${t?w:this._says(t,n)}</printernizer-quote-editor
            >`:w}
    `}_says(e,t){return C`<section class="card">
      <h2>${this.text(`quote.says`)}</h2>
      ${this._customer(e)}${this._details(e,t)} ${t?this._saving():w}
    </section>`}get _known(){return this.quoteId===null?void 0:this._quote.state.value}get _customerId(){let{customer_id:e}=this._draft;return e===void 0?this._known?.customer_id??null:e}_waiting(){let{error:e}=this._quote.state;return e===void 0?C`<div class="wide skeleton" aria-busy="true"></div>`:C`<printernizer-failure
      class="wide"
      .heading=${this.text(`records.failed`)}
      .error=${e}
      @retry-wanted=${()=>{this._load(!0)}}
    ></printernizer-failure>`}_customer(t){let n=this._customerId,r=t&&Se(t),i=this._draft.customer_id===void 0?r:this._customerName;return C`<div class="picked">
      <div>
        <span class="field">${this.text(`records.column.customer`)}</span>
        ${n?C`<a href=${e(p(`customers`,n))}>${i??this.text(`order.customer`)}</a>`:this.text(`order.no_customer`)}
      </div>
      ${t?.order_id?w:C`<printernizer-button
              icon="mdi:account-search-outline"
              .text=${this.text(`order.pick_customer`)}
              @click=${this._pickCustomer}
            ></printernizer-button>`}
    </div>`}_details(e,t){let n=[{kind:`text`,key:`title`,longest:255,label:this.text(`records.column.title`)},{kind:`date`,key:`valid_until`,isOptional:!0,label:this.text(`records.column.valid`)},{kind:`note`,key:`note`,longest:4e3,label:this.text(`records.note`)}];return C`<printernizer-settings-form
      .questions=${n}
      .values=${{title:``,note:``,...e,...this._draft}}
      ?disabled=${!t}
      @answered=${({detail:e})=>{this._draft={...this._draft,[e.key]:e.value}}}
    ></printernizer-settings-form>`}_saving(){return C`<div class="save deeds">
      <printernizer-button
        variant="filled"
        icon="mdi:content-save-outline"
        .text=${this.text(`settings.save`)}
        ?disabled=${this._isBusy}
        @click=${this._save}
      ></printernizer-button>
    </div>`}_standing(t){return C`<section class="card">
      <h2>${this.text(`quote.standing`)}</h2>
      ${t.price?K(t.price,t.currency,this.i18n):C`<p class="muted">${this.text(`quote.no_price`)}</p>`}
      ${t.sent_on===null?w:C`<p>${this.text(`quote.was_sent`,{day:this.day(t.sent_on)})}</p>`}
      <div class="deeds">
        <printernizer-button
          icon="mdi:printer-outline"
          .text=${this.text(`quote.sheet`)}
          ?disabled=${this._isBusy}
          @click=${this._sheet}
        ></printernizer-button>
        ${t.state===`open`?this._open(t):w}
        ${t.order_id===null?w:C`<printernizer-button
                icon="mdi:clipboard-text-outline"
                .text=${t.order??this.text(`business.section.orders`)}
                .href=${e(p(`orders`,t.order_id))}
              ></printernizer-button>`}
      </div>
    </section>`}_open(e){return C`
      ${e.sent_on===null?C`<printernizer-button
              icon="mdi:send-outline"
              .text=${this.text(`quote.send`)}
              ?disabled=${this._isBusy}
              @click=${this._send}
            ></printernizer-button>`:w}
      <printernizer-button
        variant="filled"
        icon="mdi:check"
        .text=${this.text(`quote.accept`)}
        ?disabled=${this._isBusy}
        @click=${this._accept}
      ></printernizer-button>
      <printernizer-button
        icon="mdi:close"
        .text=${this.text(`quote.decline`)}
        ?disabled=${this._isBusy}
        @click=${this._decline}
      ></printernizer-button>
    `}_load(e){let t=this.quoteId;t!==null&&this._quote.store.load(()=>this._api.get(t),{forget:e})}async _pickCustomer(){let e=await Qe(this,M(this.connection),this.i18n.texts);e&&(this._customerName=e.text,this._draft={...this._draft,customer_id:e.value})}async _save(){let e={...this._draft,...this._wish?{wish:this._wish}:{}},t=await this._change(this.quoteId,e);t&&(b(this,this.text(`settings.saved`)),this.quoteId===null&&O(p(`quotes`,t.id)))}async _send(){await this.confirm(this.text(`quote.send_title`),this.text(`quote.send_text`),this.text(`quote.send`))&&await this._change(this.quoteId,{sent_on:this.i18n.formats.today(f.now)})}async _decline(){await this._change(this.quoteId,{state:`declined`})}async _accept(){let e=this.quoteId;if(e===null)return;let t=await this._do(()=>this._api.accept(e));t&&O(p(`orders`,t.id))}async _sheet(){let e=this.quoteId;if(e===null)return;let t=await this._do(()=>this._api.sheet(e));t!==void 0&&this.openFile(t,!1)}async _change(e,t){let n=await this._do(()=>this._api.save(e,t));if(n)return this._draft={},this._wish=void 0,e!==null&&this._load(!1),n}async _do(e){this._isBusy=!0;let t=await this.attempt(e);return this._isBusy=!1,t}};m([S({attribute:!1})],Z.prototype,`quoteId`,void 0),m([S({attribute:!1})],Z.prototype,`customerId`,void 0),m([S({attribute:!1})],Z.prototype,`settings`,void 0),m([S({attribute:!1})],Z.prototype,`fleet`,void 0),m([x()],Z.prototype,`_draft`,void 0),m([x()],Z.prototype,`_wish`,void 0),m([x()],Z.prototype,`_customerName`,void 0),m([x()],Z.prototype,`_isBusy`,void 0),Z=m([l(`printernizer-business-quote`)],Z);var ft={orders:le,quotes:d,customers:ue},pt={orders:`order`,quotes:`quote`,customers:`customer`},Q=class extends A{constructor(...e){super(...e),this.place=i(`orders`),this._columns=he(mt)}static{this.styles=[a,E`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
    `]}willUpdate(){this.hasUpdated||this._begin();let{filter:e,section:t}=this.place;this._list.store.show({section:t,filter:e})}render(){let{filter:t,section:n}=this.place;return C`
      <printernizer-filter-bar
        .words=${t.text}
        .label=${this.text(`records.search.${n}`)}
        ?narrowed=${t.text!==``||t.states.length>0||t.customer!==null}
        @search-changed=${e=>{this._narrow({text:e.detail.text})}}
        @filters-cleared=${()=>{O(i(n))}}
      >
        <printernizer-button
          variant="filled"
          icon="mdi:plus"
          .text=${this.text(`records.new.${n}`)}
          .href=${e(p(n,null,t.customer))}
        ></printernizer-button>
        ${ft[n].map(e=>C`<printernizer-chip
              slot="chips"
              .text=${this.text(`${pt[n]}.state.${e}`)}
              ?selected=${t.states.includes(e)}
              @click=${()=>{this._narrow({states:ft[n].filter(n=>t.states.includes(n)!==(n===e))})}}
            ></printernizer-chip>`)}
      </printernizer-filter-bar>
      ${this._body()}
    `}_begin(){let e={orders:ye(this.connection),quotes:st(this.connection),customers:M(this.connection)},t=({filter:t,section:n},r)=>e[n].list(t,r);this._list=new n(this,new U(t))}_body(){let{filter:t,section:n}=this.place,{error:r,isStale:i,rows:a}=this._list.state,o=C`<printernizer-failure
      .heading=${this.text(`records.failed`)}
      .error=${r}
      @retry-wanted=${()=>{this._list.store.refresh()}}
    ></printernizer-failure>`;if(r!==void 0&&!a)return o;if(a?.count===0&&!i){let e=t.text!==``||t.states.length>0||t.customer!==null;return C`<printernizer-notice
        .icon=${e?`mdi:text-search`:`mdi:clipboard-text-outline`}
        .heading=${this.text(e?`records.nothing_found`:`records.empty.${n}`)}
        .text=${this.text(e?`jobs.nothing_found_text`:`records.empty_text.${n}`)}
      ></printernizer-notice>`}return C`${r===void 0?w:o}
      <printernizer-data-table
        .columns=${this._columns(n,this.i18n)}
        .rows=${a}
        .idOf=${({id:e})=>e}
        .nameOf=${ht}
        .hrefOf=${({id:t})=>e(p(n,t))}
        .label=${this.text(`business.section.${n}`)}
        ?stale=${i}
        @range-changed=${e=>{this._list.store.want(e.detail.end)}}
      ></printernizer-data-table>`}_narrow(e){let{filter:t,section:n}=this.place;O(i(n,{...t,...e}))}};m([S({attribute:!1})],Q.prototype,`place`,void 0),Q=m([l(`printernizer-business-records`)],Q);function mt(e,t){return{orders:Ce,quotes:we,customers:Te}[e](t)}function ht(e){return`title`in e?e.title||e.number:P(e)}var gt={month:`mdi:calendar-check-outline`,orders:`mdi:clipboard-text-outline`,quotes:`mdi:file-sign`,customers:`mdi:account-group-outline`,exports:`mdi:export-variant`,log:`mdi:link-variant`,privacy:`mdi:shield-account-outline`},$=class extends u{constructor(...e){super(...e),this.place=ee,this.narrow=!1}static{this.styles=[a,E`
      :host {
        display: grid;
        grid-template-columns: 200px minmax(0, 1fr);
        align-items: start;
        gap: 24px;
        max-width: 1400px;
        margin: 0 auto;
        padding: 16px;
      }
      printernizer-rail {
        position: sticky;
        top: calc(var(--header-height, 56px) + 16px);
      }
      :host([narrow]) {
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        padding: 12px;
      }
      :host([narrow]) printernizer-rail {
        position: static;
      }
      .alone {
        grid-column: 1 / -1;
      }
      .skeleton {
        height: 240px;
        margin-bottom: 12px;
        border-radius: var(--pz-radius);
        background: var(--pz-tint);
      }
    `]}willUpdate(){this.hasUpdated||(this._settings=new n(this,this.store))}render(){let n=this._settings.state.value;return n&&!n.business.is_on?this._off():C`
      <printernizer-rail
        .label=${this.text(`business.sections`)}
        .value=${this.place.section}
        ?narrow=${this.narrow}
        .entries=${ce.map(n=>({value:n,icon:gt[n],text:this.text(`business.section.${n}`),href:e(t(n))}))}
      ></printernizer-rail>
      <div>${n?this._section(n):this._waiting()}</div>
    `}_off(){return C`<printernizer-notice
      class="alone"
      icon="mdi:storefront-outline"
      .heading=${this.text(`business.off`)}
      .text=${this.text(`business.off_text`)}
    >
      <printernizer-button
        icon="mdi:cog-outline"
        .href=${e(c)}
        .text=${this.text(`business.switch_on`)}
      ></printernizer-button>
    </printernizer-notice>`}_waiting(){let{error:e}=this._settings.state;return e===void 0?[1,2].map(()=>C`<div class="skeleton" aria-busy="true"></div>`):C`<printernizer-failure
      .heading=${this.text(`settings.failed`)}
      .error=${e}
      @retry-wanted=${this._load}
    ></printernizer-failure>`}_section(e){let{place:t}=this;switch(t.section){case`month`:return C`<printernizer-business-month .month=${t.month}></printernizer-business-month>`;case`orders`:case`quotes`:case`customers`:return t.kind===`list`?ve(t.section,C`<printernizer-business-records .place=${t}></printernizer-business-records>`):this._record(t,e);case`exports`:return C`<printernizer-business-exports></printernizer-business-exports>`;case`log`:return C`<printernizer-business-log></printernizer-business-log>`;case`privacy`:return C`<printernizer-business-privacy></printernizer-business-privacy>`}}_record({customer:e,id:t,section:n},r){switch(n){case`orders`:return C`<printernizer-business-order
          .orderId=${t}
          .customerId=${e}
          .settings=${r}
        ></printernizer-business-order>`;case`quotes`:return C`<printernizer-business-quote
          .quoteId=${t}
          .customerId=${e}
          .settings=${r}
          .fleet=${this.fleet}
        ></printernizer-business-quote>`;case`customers`:return C`<printernizer-business-customer .customerId=${t}></printernizer-business-customer>`}}_load(){this._settings.store.start()}};m([S({attribute:!1})],$.prototype,`place`,void 0),m([S({attribute:!1})],$.prototype,`store`,void 0),m([S({attribute:!1})],$.prototype,`fleet`,void 0),m([S({type:Boolean,reflect:!0})],$.prototype,`narrow`,void 0),$=m([l(`printernizer-business-view`)],$);export{$ as PrinternizerBusinessView};